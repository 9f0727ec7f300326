import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Agreement of the program with the slow reference")
struct AgreementTests {
  private static let patternCount = 200
  private static let recordCount = 5

  @Test("A random pattern gives the same answer as the rules read one by one", arguments: 0..<20)
  func agreement(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var matchCount = 0
    for _ in 0..<Self.patternCount {
      let reference = ReferencePattern.random(&generator)
      let text = reference.text(&generator)
      if text.unicodeScalars.count > FilterPattern.lengthLimit { continue }
      let pattern = try FilterPattern(parsing: text)
      var matcher = EventMatcher(pattern)
      for _ in 0..<Self.recordCount {
        let record = RandomRecord.object(&generator)
        let tree = try #require(ReferenceJSON(record), "no JSON: \(record)")
        let expected = reference.matches(tree)
        let actual = matcher.matches(Array(record.utf8).span)
        #expect(actual == expected, "seed \(seed)\npattern \(text)\nrecord \(record)")
        matchCount += actual ? 1 : 0
      }
    }
    let share = Double(matchCount) / Double(Self.patternCount * Self.recordCount)
    #expect((0.1...0.9).contains(share), "a test that mostly compares one answer: \(share)")
  }
}
