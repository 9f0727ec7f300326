import FilterPatterns
import ReplayTestSupport
import Testing

@Suite("What differs between two patterns, in conditions")
struct PatternDifferenceTests {
  private static func differences(_ old: String, _ new: String) throws -> [PatternDifference] {
    try FilterPattern(parsing: new).differences(from: FilterPattern(parsing: old))
  }

  @Test(
    "A condition or an alternative that was added or removed is named by itself",
    arguments: [
      ("{ $.a = 1 }", "{ $.a = 1 }", []), ("{ $.a = 1 && $.b = 2 }", "{ $.b = 2 && $.a = 1 }", []),
      ("{ $.a = 1 || $.b = 2 }", "{ ($.b = 2) || ($.a = 1) }", []),
      ("{ $.a = x }", "{ $.a = \"x\" }", []),
      ("{ $.a = 1 }", "{ $.a = 1 && $.b = 2 }", [.conditionAdded("$.b = 2")]),
      (
        "{ $.a = 1 && ($.b = 2 || $.b = 3) }", "{ $.a = 1 }",
        [.conditionRemoved("$.b = 2 || $.b = 3")]
      ),
      (
        "{ $.a = 1 && ($.b = 2 || $.b = 3) }", "{ $.a = 1 && ($.b = 3 || $.b = 4) }",
        [.alternativeRemoved("$.b = 2"), .alternativeAdded("$.b = 4")]
      ),
      ("{ $.a = 1 || $.a = 2 }", "{ $.a = 2 }", [.alternativeRemoved("$.a = 1")]),
      ("{ $.a = 1 }", "{ $.a = 2 }", [.conditionRemoved("$.a = 1"), .conditionAdded("$.a = 2")]),
      ("error", "{ $.a = 1 }", [.replaced("\"error\"", by: "{ $.a = 1 }")]),
      ("a b", "a", [.replaced("\"a\" \"b\"", by: "\"a\"")]),
    ] as [(String, String, [PatternDifference])])
  func known(old: String, new: String, expected: [PatternDifference]) throws {
    #expect(try Self.differences(old, new) == expected)
  }

  @Test("The other way round, what was added is what was removed", arguments: 0..<20)
  func turned(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let texts = (0..<2).map { _ in ReferencePattern.random(&generator).text(&generator) }
      guard texts.allSatisfy({ (try? FilterPattern(parsing: $0)) != nil }) else { continue }
      let there = try Self.differences(texts[0], texts[1])
      let back = try Self.differences(texts[1], texts[0])
      #expect(Set(there.map(Self.turned)) == Set(back), "\(texts)")
      #expect(try Self.differences(texts[0], texts[0]).isEmpty)
    }
  }

  private static func turned(_ difference: PatternDifference) -> PatternDifference {
    switch difference {
    case .conditionAdded(let text): .conditionRemoved(text)
    case .conditionRemoved(let text): .conditionAdded(text)
    case .alternativeAdded(let text): .alternativeRemoved(text)
    case .alternativeRemoved(let text): .alternativeAdded(text)
    case .replaced(let old, let new): .replaced(new, by: old)
    }
  }
}
