import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Wildcards")
struct TextWildcardTests {
  @Test(
    "A wildcard covers what CloudWatch says it covers",
    arguments: [
      ("", "", true), ("", "*", true), ("a", "", false), ("abc", "abc", true),
      ("abc", "ab", false), ("ab", "abc", false), ("123", "1*3", true),
      ("111.111.111.111", "*111.111.111", false), ("111.111.111.111", "*.111.111.111", true),
      ("111.111.111.111", "111*111", false), ("aba", "ab*ba", false), ("zz", "**", true),
      ("a", "a*", true), ("a", "*a", true), ("error: fatal error", "*error", false),
      ("dev-x-dev.us", "dev-*.us", true), ("été", "é*é", true),
    ])
  func known(_ value: String, _ pattern: String, _ isCovered: Bool) {
    #expect(covers(value, pattern) == isCovered)
    #expect(ReferenceWildcard.covers(value, pattern) == isCovered)
  }

  @Test("Ten thousand texts are covered as the rule's own words have it")
  func agreement() {
    var generator = SeededGenerator(seed: 411)
    for _ in 0..<10_000 {
      let value = text(of: ["a", "b", "é"], &generator)
      let pattern = text(of: ["a", "b", "é", "*"], &generator)
      let expected = ReferenceWildcard.covers(value, pattern)
      #expect(covers(value, pattern) == expected, "\(value) \(pattern)")
    }
  }

  private func text(of letters: [String], _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...7, using: &generator)).map { _ in generator.pick(letters) }.joined()
  }

  private func covers(_ value: String, _ pattern: String) -> Bool {
    TextWildcard.covers(Array(value.utf8).span, Array(pattern.utf8).span)
  }
}
