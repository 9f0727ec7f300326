import FilterPatterns
import Testing

@Suite("References to values")
struct ValueReferenceTests {
  private static let json = "{ $.eventName = GetObject }"
  private static let fields = "[ip, user, , status = 4*, size]"

  @Test(
    "What CloudWatch takes for a metric value or a dimension is taken",
    arguments: [
      (json, "$.bytes"), (json, "$.a.b[0].c"), (json, "$.['a b'].c"), (json, "$.eventName"),
      (fields, "$size"), (fields, "$status"), (fields, "$1"), (fields, "$3"), (fields, "$5"),
      ("[a, ..., b]", "$9"), ("[]", "$1"), ("[7, x]", "$7"),
    ])
  func accepted(pattern: String, reference: String) throws {
    let pattern = try FilterPattern(parsing: pattern)
    #expect(try ValueReference(parsing: reference, for: pattern).text == reference)
  }

  @Test(
    "A mistake is named, and the carets stand below it",
    arguments: [
      (
        json, "bytes",
        """
        column 1: expected a field of the event, such as $.bytes
            bytes
            ^^^^^
        """
      ),
      (
        json, "$bytes",
        """
        column 1: a selector begins with '$.'; write $.bytes
            $bytes
            ^^^^^^
        """
      ),
      (
        json, "$.a[*].b",
        """
        column 1: a wildcard may lead to several values; name one, such as [0] or .name
            $.a[*].b
            ^^^^^^^^
        """
      ),
      (
        "AccessDenied", "$.a",
        """
        column 1: only events of JSON and space-delimited patterns have fields; this pattern is \
        neither
            $.a
            ^^^
        """
      ),
    ])
  func rejected(pattern: String, reference: String, told: String) throws {
    let pattern = try FilterPattern(parsing: pattern)
    let error = #expect(throws: ValueReferenceError.self) {
      try ValueReference(parsing: reference, for: pattern)
    }
    #expect(error?.description == told)
    #expect(error?.reference == reference)
  }

  @Test(
    "Every other mistake is an error too, never a crash",
    arguments: [
      (json, ""), (json, "$"), (json, "$."), (json, "$.a b"), (json, " $.a"), (json, "$.a[x]"),
      (json, "$.*"), (fields, "$"), (fields, "$.ip"), (fields, "$a.b"), ("", "$.a"), ("%a%", "$.a"),
    ])
  func errors(pattern: String, reference: String) throws {
    let pattern = try FilterPattern(parsing: pattern)
    let error = #expect(throws: ValueReferenceError.self) {
      try ValueReference(parsing: reference, for: pattern)
    }
    #expect(error?.diagnostics.isEmpty == false)
    #expect(error?.description.contains("column") == true)
  }

  @Test(
    "A name or number of no field is taken, and known to lead to no value",
    arguments: [
      (fields, "$bytes"), (fields, "$6"), (fields, "$0"), (fields, "$99999999999999999999"),
      ("[]", "$name"), ("[a, ...]", "$0"),
    ])
  func absent(pattern: String, reference: String) throws {
    let reference = try ValueReference(
      parsing: reference, for: try FilterPattern(parsing: pattern))
    #expect(reference.namesNoField)
  }

  @Test("Fields that there are, and those of JSON, may lead to a value")
  func present() throws {
    for (pattern, reference) in [
      (Self.fields, "$ip"), (Self.fields, "$5"), ("[]", "$7"), ("[a, ...]", "$7"),
      (Self.json, "$.a"),
    ] {
      let reference = try ValueReference(
        parsing: reference, for: try FilterPattern(parsing: pattern))
      #expect(!reference.namesNoField)
    }
  }
}
