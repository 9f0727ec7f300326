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

  @Test("Texts that repeat themselves are covered alike, though searched for in another way")
  func repetitiveAgreement() {
    var generator = SeededGenerator(seed: 412)
    var coveredCount = 0
    for _ in 0..<2000 {
      let unit = generator.pick(["a", "ab", "aab", "é"])
      let tail = generator.pick(["", "b", "a"])
      let value = Self.repeated(unit, 40...60, &generator) + tail
      let pattern =
        "*" + Self.repeated(unit, 3...35, &generator) + tail + generator.pick(["", "*"])
      let expected = ReferenceWildcard.covers(value, pattern)
      #expect(covers(value, pattern) == expected, "\(value) \(pattern)")
      coveredCount += expected ? 1 : 0
    }
    #expect((400...1600).contains(coveredCount))
  }

  private static func repeated(
    _ unit: String, _ counts: ClosedRange<Int>, _ generator: inout SeededGenerator
  ) -> String {
    String(repeating: unit, count: Int.random(in: counts, using: &generator))
  }

  private func text(of letters: [String], _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...7, using: &generator)).map { _ in generator.pick(letters) }.joined()
  }

  private func covers(_ value: String, _ pattern: String) -> Bool {
    TextWildcard.covers(Array(value.utf8).span, Array(pattern.utf8).span)
  }
}
