import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Explanations")
struct MatchExplanationTests {
  @Test("The fields of an event are called by name, or by position where they have none")
  func extractedValues() throws {
    let event = #"ip "b c" [d] e f"#
    #expect(try values("[]", event) == "$1=ip $2=b c $3=d $4=e $5=f")
    #expect(try values("[a, , rest]", event) == "$a=ip $2=b c $rest=[d] e f")
    #expect(try values("[a, ..., z]", event) == "$a=ip $2=b c $3=d $4=e $z=f")
    #expect(try values("[...]", event) == "$1=ip $2=b c $3=d $4=e $5=f")
    #expect(try values("[a = no, rest]", event) == "")
    #expect(try values("ip", event) == "")
  }

  @Test("What is null, or why none of several values is, is reported")
  func nulls() throws {
    #expect(try finding("{ $.a IS NULL }", #"{"a":null}"#) == "yes null")
    #expect(try finding("{ $.a IS NULL }", #"{"a":[1,null]}"#) == "yes an array with a null in it")
    #expect(try finding("{ $.a IS NULL }", #"{"a":[1]}"#) == "no an array")
    #expect(try finding("{ $.a = 1 }", #"{"a":[null]}"#) == "no an array")
    #expect(try finding("{ $.a[*] IS NULL }", #"{"a":{"b":1,"c":null}}"#) == "yes null")
    #expect(
      try finding("{ $.a[*] IS NULL }", #"{"a":{"b":1,"c":2}}"#)
        == "no 2 values, none of which does")
    #expect(try finding("{ $.a[*] = * }", #"{"a":{"c":"x","b":"y"}}"#) == #"yes "x""#)
  }

  private func finding(_ pattern: String, _ event: String) throws -> String {
    var matcher = EventMatcher(try FilterPattern(parsing: pattern))
    return matcher.explain(Array(event.utf8).span).reasons
      .map { "\($0.holds ? "yes" : "no") \($0.finding)" }.joined(separator: "; ")
  }

  @Test("An explanation's answer is the answer", arguments: 0..<6)
  func agreement(_ seed: Int) throws {
    var generator = SeededGenerator(seed: 900 + seed)
    for _ in 0..<150 {
      let text = Self.pattern(&generator)
      guard text.unicodeScalars.count <= FilterPattern.lengthLimit else { continue }
      var matcher = EventMatcher(try FilterPattern(parsing: text))
      for _ in 0..<4 {
        let event =
          generator.chance(50)
          ? RandomRecord.event(&generator).text : RandomMessage.text(&generator)
        let isMatch = matcher.matches(Array(event.utf8).span)
        let explanation = matcher.explain(Array(event.utf8).span)
        #expect(explanation.isMatch == isMatch, "\(text)\n\(event)")
        #expect(!explanation.reasons.isEmpty, "\(text)\n\(event)")
      }
    }
  }

  private static func pattern(_ generator: inout SeededGenerator) -> String {
    switch generator.number(in: 0...5) {
    case 0: ReferenceTerms.random(&generator).text(&generator)
    case 1: ReferenceFields.random(&generator).text(&generator)
    case 2: "%" + ReferenceRegex.random(&generator).text(&generator) + "%"
    default: ReferencePattern.random(&generator).text(&generator)
    }
  }

  private func values(_ pattern: String, _ event: String) throws -> String {
    var matcher = EventMatcher(try FilterPattern(parsing: pattern))
    return matcher.explain(Array(event.utf8).span).extractedValues
      .map { "\($0.name)=\($0.value)" }.joined(separator: " ")
  }
}
