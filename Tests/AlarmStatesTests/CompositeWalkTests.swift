import AlarmStates
import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing

/// Walks of composite alarms that stop, are stored, and go on, against the same walks in one go.
@Suite("Walks of composite alarms in steps")
struct CompositeWalkTests {
  private typealias Change = CompositeWalk.ChildChange

  private static let rules = [
    "ALARM(a) AND NOT ALARM(b)", "OK(a) OR ALARM(b) OR INSUFFICIENT_DATA(c)",
    "AT_LEAST(2, NOT OK, (a, b, c))", "NOT (ALARM(c) AND OK(b))", "TRUE",
  ]

  private static func evaluator(_ rule: String) throws -> CompositeEvaluator {
    let rule = try CompositeRule(parsing: rule)
    return CompositeEvaluator(
      of: rule, arn: "own", childARNs: ["a": "arn:a", "b": "arn:b", "c": "arn:c"])
  }

  private static func stored(_ walk: CompositeWalk) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(walk)
  }

  private static func beginning(_ random: inout SeededGenerator) -> CompositeWalk.Beginning {
    CompositeWalk.Beginning(
      at: 0, state: random.pick([nil, .ok, .alarm]),
      children: random.chance(50)
        ? [:] : ["arn:a": .ok, "arn:b": random.pick(AlarmState.allCases)],
      isOlder: random.chance(50))
  }

  private static func steps(
    _ changes: [Change], from beginning: CompositeWalk.Beginning, _ evaluator: CompositeEvaluator,
    _ random: inout SeededGenerator
  ) throws -> [AlarmTransition] {
    var walk = CompositeWalk(from: beginning)
    var rest = changes[...]
    var transitions: [AlarmTransition] = []
    var time = -100
    while !rest.isEmpty {
      time += random.number(in: 0...200)
      let count = min(rest.count, rest.prefix { $0.at <= time }.count + random.number(in: 0...2))
      try walk.learn(random.shuffled(Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
      transitions += walk.advance(to: time, by: evaluator)
      let read = try JSONDecoder().decode(CompositeWalk.self, from: stored(walk))
      #expect(read == walk)
      walk = read
    }
    return transitions + walk.advance(by: evaluator)
  }

  @Test("Steps, stored and read again in between, find what one go finds", arguments: 0..<500)
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let evaluator = try Self.evaluator(random.pick(Self.rules))
    let times = (0..<random.number(in: 0...12)).map { _ in random.number(in: 0...20) * 60 }
    let changes = times.sorted().reduce(into: [Change]()) { changes, time in
      let change = Change(
        of: "arn:" + random.pick(["a", "b", "c"]), at: time, to: random.pick(AlarmState.allCases))
      // A child has one state at one instant.
      if !changes.contains(where: { $0.at == time && $0.child == change.child }) {
        changes.append(change)
      }
    }
    let beginning = Self.beginning(&random)
    let whole = evaluator.transitions(from: beginning, children: changes)
    let found = try Self.steps(changes, from: beginning, evaluator, &random)
    #expect(found == whole, "seed \(seed): \(changes)")
  }

  @Test("A walk to the end of time takes all changes that are learned")
  func endOfTime() throws {
    let evaluator = try Self.evaluator("ALARM(a)")
    var walk = CompositeWalk(from: .init(at: 0), children: [Change(of: "arn:a", at: 9, to: .alarm)])
    var other = walk
    #expect(walk.advance(to: .max, by: evaluator).map(\.at) == [0, 9])
    _ = other.advance(by: evaluator)
    #expect(walk == other)
  }

  @Test("A change before what was taken is refused, and the stored form has stable keys")
  func tooLate() throws {
    let evaluator = try Self.evaluator("ALARM(a)")
    var walk = CompositeWalk(from: .init(at: 0))
    #expect(walk.advance(to: 60, by: evaluator).map(\.to) == [.ok])
    #expect(throws: LearnedTooLate.self) {
      try walk.learn([Change(of: "arn:a", at: 60, to: .alarm)])
    }
    try walk.learn([
      Change(of: "arn:a", at: 61, to: .alarm), Change(of: "arn:b", at: 99, to: .ok),
    ])
    #expect(walk.advance(to: 70, by: evaluator).map(\.at) == [61])
    #expect(
      String(decoding: try Self.stored(walk), as: UTF8.self)
        == #"{"children":{"known":[{"arn":"arn:a","since":61,"state":"ALARM"}],"since":0},"next":71,"#
        + #""state":"ALARM","version":1,"waiting":[{"at":99,"child":"arn:b","to":"OK"}]}"#)
  }

  @Test(
    "What no walk has stored is refused",
    arguments: [
      (#""version":1"#, #""version":0"#), (#""next":71"#, #""next":9223372036854775807"#),
      (#""next":71"#, #""next":100"#), (#""since":61"#, #""since":-9223372036854775808"#),
      (#""at":99"#, #""at":9223372036854775807"#), (#""state":"OK""#, #""state":"NO""#),
      (
        #"{"arn":"a","since":61,"state":"ALARM"}"#,
        #"{"arn":"a","state":"OK"},{"arn":"a","state":"OK"}"#
      ),
    ])
  func damaged(before: String, after: String) throws {
    let text =
      #"{"children":{"known":[{"arn":"a","since":61,"state":"ALARM"}],"since":0},"next":71,"#
      + #""state":"OK","version":1,"waiting":[{"at":99,"child":"b","to":"OK"}]}"#
    #expect(throws: Never.self) {
      try JSONDecoder().decode(CompositeWalk.self, from: Data(text.utf8))
    }
    let changed = text.replacing(before, with: after)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CompositeWalk.self, from: Data(changed.utf8))
    }
  }
}
