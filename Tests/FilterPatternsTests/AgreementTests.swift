import ReplayTestSupport
import Testing

@testable import FilterPatterns

/// At least 200,000 pairs of a pattern and an event, each judged twice: by the module, and by the
/// rules read one by one.
@Suite("Agreement with the slow reference")
struct AgreementTests {
  /// Patterns and events of a seed; each pattern is asked of each event.
  private static let count = 100

  @Test("JSON patterns", arguments: 0..<13)
  func json(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let events = (0..<Self.count).map { _ in RandomRecord.event(&generator) }
    var tally = AgreementTally(seed: seed)
    while tally.patternCount < Self.count {
      let reference = ReferencePattern.random(&generator)
      let text = reference.text(&generator)
      if text.unicodeScalars.count > FilterPattern.lengthLimit { continue }
      try tally.compare(text, on: events.map(\.text)) { index in
        events[index].tree.map(reference.matches) ?? false
      }
    }
    tally.expectVariety(in: 0.2...0.8)
    tally.expectBothAnswers(
      of: ["[*]", ".*", "[1]", "%", "NOT EXISTS", "IS NULL", "IS TRUE", "!=", "<", ">=", "\""])
  }

  @Test("Patterns of terms", arguments: 100..<103)
  func terms(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let events = (0..<Self.count).map { _ in RandomMessage.text(&generator) }
    var tally = AgreementTally(seed: seed)
    while tally.patternCount < Self.count {
      let reference = ReferenceTerms.random(&generator)
      try tally.compare(reference.text(&generator), on: events) { reference.matches(events[$0]) }
    }
    tally.expectVariety(in: 0.2...0.8)
    tally.expectBothAnswers(of: ["?", "-", "\""])
  }

  @Test("Space-delimited patterns", arguments: 200..<203)
  func fields(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let events = (0..<Self.count).map { _ in RandomMessage.text(&generator) }
    var tally = AgreementTally(seed: seed)
    while tally.patternCount < Self.count {
      let reference = ReferenceFields.random(&generator)
      try tally.compare(reference.text(&generator), on: events) { reference.matches(events[$0]) }
    }
    tally.expectVariety(in: 0.2...0.8)
    tally.expectBothAnswers(of: ["...", "!=", ">", "%", "||", "&&"])
  }

  @Test("Regular expressions", arguments: 300..<303)
  func regexes(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let events = (0..<Self.count).map { _ in
      RandomMessage.text(&generator) + generator.pick(["", "\u{2028}", "\u{85}", "aaaa😀", "é"])
    }
    var tally = AgreementTally(seed: seed)
    while tally.patternCount < Self.count {
      let reference = ReferenceRegex.random(&generator, isLarge: generator.chance(20))
      let text = "%" + reference.text(&generator) + "%"
      try tally.compare(text, on: events) { reference.finds(in: events[$0]) }
    }
    tally.expectVariety(in: 0.2...0.8)
    tally.expectBothAnswers(of: ["^", "$", "{", "[", "|", "\\x", "\\W"])
  }
}
