import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Remarks")
struct LintSoundnessTests {
  @Test("What can never hold together, by a remark, holds together in no record", arguments: 0..<8)
  func soundness(_ seed: Int) throws {
    var generator = SeededGenerator(seed: 700 + seed)
    let events = (0..<150).map { _ in
      "{\"a\":\(RandomRecord.value(&generator, depth: 2).spelled(&generator))}"
    }
    var remarked = 0
    for _ in 0..<250 {
      let (left, right) = (Self.condition(&generator), Self.condition(&generator))
      let pattern = try FilterPattern(parsing: "{ \(left) && \(right) }")
      let isNever = pattern.remarks.contains { $0.message.hasPrefix("this can never hold") }
      guard isNever else { continue }
      remarked += 1
      var matcher = EventMatcher(pattern)
      for event in events {
        let isMatch = matcher.matches(Array(event.utf8).span)
        #expect(!isMatch, "\(pattern.text) \(event)")
      }
    }
    #expect(remarked > 30)
  }

  private static func condition(_ generator: inout SeededGenerator) -> String {
    switch generator.number(in: 0...7) {
    case 0: "$.a IS " + generator.pick(["NULL", "TRUE", "FALSE"])
    case 1: "$.a NOT EXISTS"
    case 2, 3:
      "$.a \(generator.pick(["<", "<=", ">", ">="])) "
        + ReferenceValue.randomNumber(&generator).spelling
    default: "$.a \(generator.pick(["=", "=", "!="])) " + ReferenceValue.random(&generator).spelling
    }
  }
}
