import AlarmStates
import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing

/// Suppressed actions in steps, stored between them, against the same in one go.
@Suite("Walks of suppressed actions in steps")
struct SuppressionWalkTests {
  private typealias Turn = SuppressionWalk.Turn

  private static func stored(_ walk: SuppressionWalk) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(walk)
  }

  /// Takes what is due and some of what is not, in any order; of one instant all, in the order it has.
  private static func taken<Event>(
    from rest: inout [Event], at when: (Event) -> Int, by time: Int,
    _ random: inout SeededGenerator
  ) -> [Event] {
    let instants = Set(rest.map(when)).sorted().filter { $0 <= time || random.chance(20) }
    let found = random.shuffled(instants).flatMap { time in rest.filter { when($0) == time } }
    rest.removeAll { instants.contains(when($0)) }
    return found
  }

  private static func steps(
    _ changes: [Int], _ turns: [Turn], _ periods: ActionSuppression,
    _ random: inout SeededGenerator
  ) throws -> [SuppressionWalk.Step] {
    var walk = SuppressionWalk(from: 0)
    var (changes, turns) = (changes, turns)
    var steps: [SuppressionWalk.Step] = []
    var time = 0
    while !changes.isEmpty || !turns.isEmpty {
      time += random.number(in: 0...9)
      try walk.learn(
        changes: taken(from: &changes, at: \.self, by: time, &random),
        turns: taken(from: &turns, at: \.at, by: time, &random))
      steps += walk.advance(to: time, by: periods)
      let read = try JSONDecoder().decode(SuppressionWalk.self, from: stored(walk))
      #expect(read == walk)
      walk = read
    }
    return steps + walk.advance(by: periods)
  }

  @Test("Steps, stored and read again in between, find what one go finds", arguments: 0..<500)
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let changes = (0..<random.number(in: 0...6)).map { _ in random.number(in: 0...40) }.sorted()
    let turns = (0..<random.number(in: 0...6)).map { _ in random.number(in: 0...40) }.sorted()
      .enumerated().map { Turn(at: $1, isAlarm: $0 % 2 == 0) }
    let periods = ActionSuppression(
      waitPeriod: random.number(in: 0...6), extensionPeriod: random.number(in: 0...6))
    var whole = SuppressionWalk(from: 0, changes: changes, turns: turns)
    let expected = whole.advance(by: periods)
    var (left, right) = (changes, turns)
    var shuffled = SuppressionWalk(
      from: 0, changes: Self.taken(from: &left, at: \.self, by: 40, &random),
      turns: Self.taken(from: &right, at: \.at, by: 40, &random))
    #expect(shuffled.advance(by: periods) == expected, "seed \(seed)")
    let found = try Self.steps(changes, turns, periods, &random)
    #expect(found == expected, "seed \(seed): \(changes) \(turns) \(periods)")
  }

  @Test("A walk to the end of time goes on until nothing is open")
  func endOfTime() {
    let periods = ActionSuppression(waitPeriod: 10, extensionPeriod: 10)
    var walk = SuppressionWalk(from: 0, changes: [5])
    var other = walk
    #expect(walk.advance(to: .max, by: periods) == other.advance(by: periods))
    #expect(walk == other)
  }

  @Test("What is held back is stored under stable keys, and what comes too late refused")
  func storedForm() throws {
    let periods = ActionSuppression(waitPeriod: 10, extensionPeriod: 10)
    var walk = SuppressionWalk(from: 0)
    try walk.learn(changes: [5], turns: [Turn(at: 8, isAlarm: true), Turn(at: 30, isAlarm: false)])
    #expect(walk.advance(to: 20, by: periods).count == 2)
    #expect(throws: LearnedTooLate.self) { try walk.learn(changes: [20], turns: []) }
    #expect(
      String(decoding: try Self.stored(walk), as: UTF8.self)
        == #"{"changes":[],"isHolding":true,"next":21,"suppressingSince":8,"#
        + #""turns":[{"at":30,"isAlarm":false}],"version":1}"#)
    #expect(
      walk.advance(by: periods) == [
        .wentOn(.init(at: 30, suppressedBy: .extensionPeriod)), .wentOn(.init(at: 40)),
      ])
  }

  @Test(
    "What no walk has stored is refused",
    arguments: [
      (#""version":1"#, #""version":2"#), (#""next":21"#, #""next":-9223372036854775808"#),
      (#""releaseAt":25"#, #""releaseAt":9223372036854775807"#),
      (#""changes":[]"#, #""changes":[32,31]"#),
      (#""changes":[]"#, #""changes":[20]"#), (#""releaseAt":25"#, #""releaseAt":20"#),
      (#""at":30"#, #""at":20"#),
      (#""at":30"#, #""at":9223372036854775807"#), (#""isHolding":true"#, #""isHolding":1"#),
    ])
  func damaged(before: String, after: String) throws {
    let text =
      #"{"changes":[],"isHolding":true,"next":21,"releaseAt":25,"#
      + #""turns":[{"at":30,"isAlarm":false}],"version":1}"#
    #expect(throws: Never.self) {
      try JSONDecoder().decode(SuppressionWalk.self, from: Data(text.utf8))
    }
    let changed = Data(text.replacing(before, with: after).utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(SuppressionWalk.self, from: changed)
    }
  }
}
