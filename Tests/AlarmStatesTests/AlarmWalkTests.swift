import AlarmStates
import Foundation
import MetricAlarms
import MetricWindows
import ReplayTestSupport
import Testing

/// Walks that stop, are stored, and go on, against the same walks in one go.
@Suite("Walks in steps")
struct AlarmWalkTests {
  private static let blockSize = 250

  private static func stored(_ walk: AlarmWalk) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(walk)
  }

  private static func storedAndRead(_ walk: AlarmWalk) throws -> AlarmWalk {
    try JSONDecoder().decode(AlarmWalk.self, from: stored(walk))
  }

  /// Walks in random steps, learning each sample at random before it is seen; stored between them.
  private static func steps(
    _ alarm: RandomAlarm, _ evaluator: AlarmEvaluator, _ random: inout SeededGenerator
  ) throws -> [AlarmTransition] {
    var walk = AlarmWalk(by: evaluator, from: alarm.first, startingIn: alarm.initial)
    var rest = alarm.samples.sorted { $0.availableAt ?? $0.time < $1.availableAt ?? $1.time }[...]
    var transitions: [AlarmTransition] = []
    var time = alarm.first - 1000
    while !rest.isEmpty {
      time += random.number(in: 0...random.pick([30, 400, 20_000]))
      let due = rest.prefix { $0.availableAt ?? $0.time <= time }.count
      let count = min(rest.count, due + random.number(in: 0...2))
      try walk.learn(alarm.arrivals(of: Array(rest.prefix(count))), by: evaluator)
      rest = rest.dropFirst(count)
      transitions += walk.advance(to: time, by: evaluator)
      #expect(walk.next > time)
      let read = try storedAndRead(walk)
      #expect(read == walk, "\(alarm)")
      walk = read
    }
    return transitions + walk.advance(by: evaluator)
  }

  @Test(
    "Steps, stored and read again in between, find what one go finds",
    arguments: Seeds.first(5, of: 20))
  func agreement(block: Int) throws {
    for seed in (block * Self.blockSize)..<((block + 1) * Self.blockSize) {
      let alarm = RandomAlarm(seed: seed)
      var random = SeededGenerator(seed: seed)
      let evaluator = AlarmEvaluator(of: alarm.settings, windows: alarm.windows)
      let whole = evaluator.transitions(
        over: alarm.arrivals, from: alarm.first, startingIn: alarm.initial)
      #expect(try Self.steps(alarm, evaluator, &random) == whole, "\(alarm)")
    }
  }

  /// An alarm of 5 minutes and one period.
  private static let evaluator = AlarmEvaluator(of: AlarmSettings(name: "one"), windows: .sliding)

  private static func arrivals(
    _ times: [Int], value: Double = 1, availableAt: Int? = nil
  ) -> [SampleArrivals] {
    var history = SampleHistory()
    for time in times { history.add(value, at: time, availableAt: availableAt) }
    return [history.arrivals]
  }

  @Test(
    "A quiet decade is one evaluation, whatever the steps, and nothing is kept of what was before")
  func quiet() throws {
    var walk = AlarmWalk(by: Self.evaluator, over: Self.arrivals(Array(0..<5000)), from: 0)
    #expect(walk.advance(to: 80_000, by: Self.evaluator).map(\.to) == [.alarm, .insufficientData])
    let decade = 10 * 365 * 86_400
    #expect(walk.advance(to: decade, by: Self.evaluator).isEmpty)
    #expect(walk.upcoming(by: Self.evaluator) == nil && walk.next == decade + 60)
    #expect(
      String(decoding: try Self.stored(walk), as: UTF8.self)
        == #"{"next":315360060,"phase":"resting","samples":[{"known":[],"waiting":[]}],"#
        + #""state":"INSUFFICIENT_DATA","version":1}"#)
  }

  @Test("Of samples in range all that any statistic needs is stored, under stable keys")
  func storedForm() throws {
    var walk = AlarmWalk(by: Self.evaluator, from: 600)
    _ = walk.advance(to: 600, by: Self.evaluator)
    try walk.learn(Self.arrivals([610, 615]), by: Self.evaluator)
    try walk.learn(Self.arrivals([620], value: 0.5), by: Self.evaluator)
    try walk.learn(Self.arrivals([660], availableAt: 1000), by: Self.evaluator)
    #expect(
      String(decoding: try Self.stored(walk), as: UTF8.self)
        == #"{"next":660,"phase":"resting","samples":[{"known":[{"samples":{"count":3,"#
        + #""greatest":1,"least":0.5,"spread":{"bins":[{"count":1,"index":-8},{"count":2,"index":0}],"#
        + #""rest":{"added":{"digits":[562949953421312],"lowest":16},"#
        + #""takenAway":{"digits":[],"lowest":0}}},"wholeSum":2},"time":600}],"#
        + #""waiting":[{"availableAt":1000,"samples":{"count":1,"least":1},"time":660}]}],"#
        + #""state":"INSUFFICIENT_DATA","version":1}"#)
  }

  @Test(
    "A walk to the end of time ends where all it knows does, and one to before all time makes no step",
    arguments: [
      (Int.max, true), (Int.max - 1, true), (1 << 40, true), (Int.min, false), (-(1 << 40), false),
    ])
  func farAway(time: Int, isBehindAll: Bool) throws {
    var walk = AlarmWalk(by: Self.evaluator, from: 0)
    _ = walk.advance(to: 60, by: Self.evaluator)
    try walk.learn(Self.arrivals([100]), by: Self.evaluator)
    var other = walk
    #expect(walk.advance(to: time, by: Self.evaluator).count == (isBehindAll ? 2 : 0))
    if isBehindAll { _ = other.advance(by: Self.evaluator) }
    #expect(walk == other)
  }

  @Test("A sample that a made evaluation would have seen is refused, and an older copy takes it")
  func tooLate() throws {
    var walk = AlarmWalk(by: Self.evaluator, over: Self.arrivals([30]), from: 0)
    #expect(walk.advance(to: 5000, by: Self.evaluator).map(\.at) == [60, 960])
    let copy = walk
    #expect(walk.advance(to: 7000, by: Self.evaluator).isEmpty)
    let former = walk
    for late in [Self.arrivals([6000]), Self.arrivals([10], availableAt: 6500)] {
      #expect(throws: LearnedTooLate.self) { try walk.learn(late, by: Self.evaluator) }
    }
    #expect(walk == former)
    // Within the minute that is not judged yet nothing is late, nor what is only known from then on.
    #expect(throws: Never.self) { try walk.learn(Self.arrivals([6960]), by: Self.evaluator) }
    #expect(throws: Never.self) {
      try walk.learn(Self.arrivals([6700], availableAt: 7000), by: Self.evaluator)
    }
    walk = copy
    try walk.learn(Self.arrivals([6000]), by: Self.evaluator)
    #expect(walk.advance(by: Self.evaluator).map(\.at) == [6060, 6960])
  }
}
