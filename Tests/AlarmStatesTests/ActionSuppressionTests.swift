import AlarmStates
import MetricAlarms
import ReplayTestSupport
import Testing

/// CloudWatch's own six examples and its recorded sequence; the examples with a wait period of 2 and an extension period of 3, and a slow
/// twin that goes through time second by second.
@Suite("Suppressed actions of composite alarms")
struct ActionSuppressionTests {
  /// What held actions back at first, and when they ran.
  private struct Fate: Equatable {
    var suppressedBy: ActionSuppression.Suppressor?
    var ranAt: Int?
  }

  private func fates(
    _ changes: [Int], _ suppressor: [(Int, Bool)], wait: Int = 2, extension: Int = 3
  ) -> [Fate] {
    ActionSuppression(waitPeriod: wait, extensionPeriod: `extension`)
      .fates(of: changes, suppressor: suppressor.map { (at: $0, isAlarm: $1) })
      .map { Fate(suppressedBy: $0.suppressedBy, ranAt: $0.ranAt) }
  }

  @Test("Every phase between a change and the next is reported, with its beginning")
  func phases() {
    let phases = ActionSuppression(waitPeriod: 2, extensionPeriod: 3)
      .fates(
        of: [2, 7, 20, 21, 30],
        suppressor: [(at: 3, isAlarm: true), (at: 6, isAlarm: false), (at: 31, isAlarm: true)]
      ).map { fate in
        fate.phases.map { "\($0.at) \($0.suppressedBy?.name ?? "-")" }.joined(separator: ", ")
      }
    #expect(
      phases == [
        "2 WaitPeriod, 3 Alarm, 6 ExtensionPeriod", "7 WaitPeriod, 9 -", "20 WaitPeriod",
        "21 WaitPeriod, 23 -", "30 WaitPeriod, 31 Alarm",
      ])
  }

  @Test("What the service was recorded to do, to the millisecond: every state and phase")
  func recorded() throws {
    let sequence = try RecordedSuppression.sequence()
    let found = try sequence.fates().flatMap { state, fate in
      fate.phases.map {
        RecordedSuppression.State(at: $0.at, state: state, suppressedBy: $0.suppressedBy?.name)
      }
    }
    #expect(found == sequence.states)
    #expect(found.count == 9)
  }

  @Test("A suppressor that goes to ALARM when the actions have run marks and extends nothing")
  func lateSuppressor() {
    let suppression = ActionSuppression(waitPeriod: 5, extensionPeriod: 5)
    let fates = suppression.fates(
      of: [10], suppressor: [(at: 20, isAlarm: true), (at: 30, isAlarm: false)])
    #expect(fates.map(\.phases) == [[.init(at: 10, suppressedBy: .waitPeriod), .init(at: 15)]])
  }

  @Test("Example 1: not suppressed after the wait period")
  func waited() {
    #expect(fates([2], []) == [Fate(suppressedBy: .waitPeriod, ranAt: 4)])
  }

  @Test("Example 2: suppressed by the alarm before the wait period ends")
  func suppressedInTime() {
    #expect(fates([2], [(3, true)]) == [Fate(suppressedBy: .waitPeriod)])
  }

  @Test("Example 3: a change back discards the wait period and begins another")
  func changedBack() {
    #expect(
      fates([2, 3], []) == [
        Fate(suppressedBy: .waitPeriod), Fate(suppressedBy: .waitPeriod, ranAt: 5),
      ])
  }

  @Test("Example 4: the suppressor is in ALARM already")
  func suppressed() {
    #expect(fates([2], [(1, true)]) == [Fate(suppressedBy: .alarm(since: 1))])
  }

  @Test("Example 5: not suppressed after the extension period")
  func extended() {
    #expect(
      fates([2], [(3, true), (6, false)]) == [Fate(suppressedBy: .waitPeriod, ranAt: 9)])
  }

  @Test("Example 6: a change discards the extension period and begins a wait period")
  func changedInExtension() {
    #expect(
      fates([2, 7], [(3, true), (6, false)]) == [
        Fate(suppressedBy: .waitPeriod), Fate(suppressedBy: .waitPeriod, ranAt: 9),
      ])
  }

  @Test("Without periods actions run at once, and when the suppressor leaves ALARM")
  func withoutPeriods() {
    #expect(
      fates([2, 5], [(4, true), (8, false)], wait: 0, extension: 0) == [
        Fate(ranAt: 2), Fate(suppressedBy: .alarm(since: 4), ranAt: 8),
      ])
  }

  @Test("What happens at the very end of a period is within it")
  func atTheEnd() {
    #expect(fates([2], [(4, true)]) == [Fate(suppressedBy: .waitPeriod)])
    #expect(
      fates([2, 9], [(3, true), (6, false)]).map(\.ranAt) == [nil, 11])
  }

  @Test("A suppressor that leaves as the alarm changes begins no extension of no length")
  func atOnce() {
    let found = ActionSuppression(waitPeriod: 2, extensionPeriod: 3)
      .fates(of: [2, 9], suppressor: [(at: 3, isAlarm: true), (at: 9, isAlarm: false)])
    #expect(found[0].phases.map(\.at) == [2, 3])
  }

  @Test("It agrees with a walk through every second", arguments: 0..<50)
  func agreement(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let changes = Set((0..<random.number(in: 0...6)).map { _ in random.number(in: 0...40) })
        .sorted()
      let turns = Set((0..<random.number(in: 0...6)).map { _ in random.number(in: 0...40) })
        .sorted()
        .enumerated().map { ($1, $0 % 2 == 0) }
      let (wait, extra) = (random.number(in: 0...6), random.number(in: 0...6))
      let found = ActionSuppression(waitPeriod: wait, extensionPeriod: extra)
        .fates(of: changes, suppressor: turns.map { (at: $0, isAlarm: $1) })
        .map { fate in fate.phases.map { "\($0.at) \($0.suppressedBy?.name ?? "-")" } }
      #expect(
        found == walk(changes, turns, wait, extra),
        "seed \(seed): \(changes) \(turns) \(wait) \(extra)")
    }
  }

  /// Keeps, second by second, what is held back and how long it must still be quiet.
  private func walk(
    _ changes: [Int], _ turns: [(Int, Bool)], _ wait: Int, _ extra: Int
  ) -> [[String]] {
    var phases = changes.map { _ in [String]() }
    var held: Int?
    var quietLeft = 0
    var isSuppressing = false
    for second in 0...120 {
      // A phase of no length is none.
      let drop = {
        guard let held, phases[held].count > 1 else { return }
        phases[held].removeAll { $0.hasPrefix("\(second) ") }
      }
      let note = { (phase: String) in
        drop()
        if let held { phases[held].append("\(second) \(phase)") }
      }
      for (at, isAlarm) in turns where at == second {
        isSuppressing = isAlarm
        if isAlarm { note("Alarm") } else if extra > 0 { note("ExtensionPeriod") }
        if !isAlarm { quietLeft = extra }
      }
      if let index = changes.firstIndex(of: second) {
        drop()
        held = index
        quietLeft = wait
        if isSuppressing { note("Alarm") } else if wait > 0 { note("WaitPeriod") }
      }
      if held != nil, !isSuppressing, quietLeft == 0 {
        note("-")
        held = nil
      }
      quietLeft -= quietLeft > 0 && !isSuppressing ? 1 : 0
    }
    return phases
  }
}
