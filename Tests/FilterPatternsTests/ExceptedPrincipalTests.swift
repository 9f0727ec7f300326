import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Principals that patterns leave out")
struct ExceptedPrincipalTests {
  private static let role = "arn:aws:iam::111122223333:role/ci"

  private static func pattern(_ text: String, without principals: String...) throws -> FilterPattern
  {
    try FilterPattern(parsing: text).excepting(principals.map { try ExceptedPrincipal($0) })
  }

  @Test("A role is left out by its own ARN and by that of whoever issued a session")
  func role() throws {
    let pattern = try Self.pattern("{ $.eventName = Put* }", without: Self.role)
    let issuer = "$.userIdentity.sessionContext.sessionIssuer.arn"
    #expect(
      pattern.text == "{ $.eventName = Put* && "
        + "($.userIdentity.arn NOT EXISTS || $.userIdentity.arn != \"\(Self.role)\") && "
        + "(\(issuer) NOT EXISTS || \(issuer) != \"\(Self.role)\") }")
    #expect(pattern.exceptedPrincipals == [Self.role])
    #expect(pattern.remarks.isEmpty, "nothing is wrong with what Trailbell writes")
  }

  @Test("Several principals share what is asked of a field, and a session costs one field")
  func several() throws {
    let session = "arn:aws:sts::111122223333:assumed-role/ci/*"
    let pattern = try Self.pattern(
      "{ $.a = 1 || $.b = 2 }", without: Self.role, session, "config.amazonaws.com")
    #expect(pattern.text.hasPrefix("{ ($.a = 1 || $.b = 2) && ($.userIdentity.arn NOT EXISTS || ("))
    #expect(pattern.exceptedPrincipals == [Self.role, session, "config.amazonaws.com"])
    #expect(pattern.text.components(of: session) == 1)
    #expect(pattern.text.components(of: Self.role) == 2)
  }

  @Test(
    "Clauses leave out just whom they name, whoever is missing",
    arguments: [
      (#"{"a":1}"#, true), (#"{"a":1,"userIdentity":{"type":"AWSService"}}"#, true),
      (#"{"a":1,"userIdentity":{"arn":"arn:aws:iam::111122223333:role/ci"}}"#, false),
      (#"{"a":1,"userIdentity":{"arn":"arn:aws:iam::111122223333:role/ci2"}}"#, true),
      (
        #"{"a":1,"userIdentity":{"arn":"x","sessionContext":{"sessionIssuer":"#
          + #"{"arn":"arn:aws:iam::111122223333:role/ci"}}}}"#, false
      ),
      (#"{"a":1,"userIdentity":{"arn":"x","sessionContext":null}}"#, true),
      (#"{"a":2}"#, false),
    ])
  func judging(record: String, isMatch: Bool) throws {
    let pattern = try Self.pattern("{ $.a = 1 }", without: Self.role)
    #expect(pattern.matches(record) == isMatch)
  }

  @Test("What has no room, or no fields, keeps its pattern")
  func refusals() throws {
    let long = "{ $.eventName = \"" + String(repeating: "x", count: 900) + "\" }"
    #expect(throws: ExceptionClauseError.tooLong(1170)) {
      try Self.pattern(long, without: Self.role)
    }
    for (text, kind) in [
      ("", FilterPattern.Kind.everything), ("error", .terms), ("%a%", .regex), ("[a]", .delimited),
    ] {
      #expect(throws: ExceptionClauseError.notJSON(kind)) {
        try Self.pattern(text, without: Self.role)
      }
    }
    #expect(try FilterPattern(parsing: "error").excepting([]).text == "error")
  }

  @Test(
    "Who is no principal is refused with what to write",
    arguments: ["ci", "*", "", "role_ci", "arn:" + String(repeating: "x", count: 1024)])
  func nobody(text: String) {
    #expect(throws: ExceptedPrincipalError.self) { try ExceptedPrincipal(text) }
  }

  @Test("Clauses of others, and their own conditions, are no exceptions")
  func others() throws {
    for text in [
      "{ $.a = 1 && $.userIdentity.arn != \"x:y\" }",
      "{ $.a NOT EXISTS || $.a != \"x:y\" }",
      "{ $.a = 1 && ($.userIdentity.arn NOT EXISTS || $.userIdentity.type != \"x:y\") }",
      "{ $.a = 1 && ($.userIdentity.arn NOT EXISTS || $.userIdentity.arn = \"x:y\") }",
    ] {
      #expect(try FilterPattern(parsing: text).exceptedPrincipals.isEmpty, "\(text)")
    }
  }

  @Test("Whatever pattern is made, its clause is found again", arguments: 0..<20)
  func round(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let text = ReferencePattern.random(&generator).text(&generator)
      guard let pattern = try? FilterPattern(parsing: text),
        let excepting = try? pattern.excepting([try ExceptedPrincipal(Self.role)])
      else { continue }
      #expect(excepting.exceptedPrincipals == [Self.role], "\(text)")
    }
  }
}

extension String {
  /// How often `piece` stands in it.
  fileprivate func components(of piece: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: piece) {
      (count, rest) = (count + 1, rest[range.upperBound...])
    }
    return count
  }
}
