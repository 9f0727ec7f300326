import AlarmStates
import MetricAlarms
import ReplayTestSupport
import Testing

@Suite("Alarms against their slow twin")
struct AgreementTests {
  static let blocks = Seeds.first(5, of: 20)
  static let blockSize = 250

  @Test("Both make the same changes for the same reasons", arguments: Seeds.first(6, of: 40))
  func agreement(block: Int) {
    for seed in (block * 500)..<((block + 1) * 500) {
      let alarm = RandomAlarm(seed: seed)
      let found = transitions(of: alarm).map { transition in
        ReferenceAlarm.Change(
          at: transition.at, from: transition.from, to: transition.to,
          starts: transition.datapoints.map(\.start),
          values: transition.datapoints.map(\.value),
          deciding: transition.decidingWindows.map(\.lowerBound),
          // CloudWatch cuts long reasons (R13); no random alarm has one.
          reason: transition.reason, reasonData: transition.reasonData)
      }
      let reference = ReferenceAlarm(
        settings: alarm.settings, windows: alarm.windows, samples: alarm.samples,
        expression: alarm.expression)
      let expected = reference.changes(
        from: alarm.first, through: alarm.end, startingIn: alarm.initial)
      #expect(found == expected, "\(alarm)")
    }
  }

  @Test("An end cuts the changes off and alters none before it", arguments: blocks)
  func bounded(block: Int) {
    for seed in (block * Self.blockSize)..<((block + 1) * Self.blockSize) {
      let alarm = RandomAlarm(seed: seed)
      let end = alarm.first + seed % 7200
      let expected = transitions(of: alarm).filter { $0.at <= end }
      #expect(transitions(of: alarm, through: end) == expected, "\(alarm) through \(end)")
    }
  }

  @Test("Deciding windows lie in the range and have the period's length", arguments: blocks)
  func decidingWindows(block: Int) {
    for seed in (block * Self.blockSize)..<((block + 1) * Self.blockSize) {
      let alarm = RandomAlarm(seed: seed)
      let range = EvaluationRange(of: alarm.settings, windows: alarm.windows)
      for transition in transitions(of: alarm) {
        let seconds = range.seconds(at: transition.at)
        let lies = transition.decidingWindows.allSatisfy { window in
          window.clamped(to: seconds) == window && window.count == alarm.settings.period
        }
        #expect(lies, "\(alarm) at \(transition.at)")
      }
    }
  }

  private func transitions(of alarm: RandomAlarm, through end: Int? = nil) -> [AlarmTransition] {
    AlarmEvaluator(of: alarm.settings, windows: alarm.windows).transitions(
      over: alarm.arrivals, from: alarm.first, through: end, startingIn: alarm.initial)
  }
}
