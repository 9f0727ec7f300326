import Testing

@testable import FilterPatterns

/// What came of comparing patterns with their reference, so that a generator cannot rot unseen.
struct AgreementTally {
  private let seed: Int
  private var patterns: [(text: String, matches: Int, events: Int)] = []

  init(seed: Int) {
    self.seed = seed
  }

  var patternCount: Int { patterns.count }

  /// Asks a pattern of all events; `expected` is the reference's answer for an event's index.
  mutating func compare(
    _ text: String, on events: [String], expected: (Int) -> Bool
  ) throws {
    var matcher = EventMatcher(try FilterPattern(parsing: text))
    #expect(ServiceLexer(PatternText(text)).unfinishedToken() == nil, "seed \(seed): \(text)")
    var matches = 0
    for (index, event) in events.enumerated() {
      let actual = matcher.matches(Array(event.utf8).span)
      let wanted = expected(index)
      if actual != wanted {
        Issue.record("seed \(seed)\npattern \(text)\nevent   \(event)\nshould match: \(wanted)")
      }
      matches += actual ? 1 : 0
    }
    patterns.append((text, matches, events.count))
  }

  /// A comparison in which most answers are the same shows little.
  func expectVariety(in range: ClosedRange<Double>) {
    let matches = patterns.reduce(0) { $0 + $1.matches }
    let pairs = patterns.reduce(0) { $0 + $1.events }
    let share = Double(matches) / Double(max(pairs, 1))
    #expect(range.contains(share), "seed \(seed): \(share) of the pairs match")
  }

  /// Patterns with each of these pieces match some events and do not match others.
  func expectBothAnswers(of pieces: [String]) {
    for piece in pieces {
      let some = patterns.filter { $0.text.contains(piece) }
      #expect(some.contains { $0.matches > 0 }, "seed \(seed): \(piece) never matches")
      #expect(some.contains { $0.matches < $0.events }, "seed \(seed): \(piece) always matches")
    }
  }
}
