import AlarmStates
import MetricAlarms
import ReplayTestSupport
import Testing

/// What `--explain` shows, against evaluations from the raw samples.
@Suite("Explanations of changes")
struct ExplanationTests {
  private static let blockSize = 200

  private func explained(
    _ alarm: RandomAlarm
  ) -> (transitions: [AlarmTransition], explanations: [AlarmExplanation]) {
    let evaluator = AlarmEvaluator(of: alarm.settings, windows: alarm.windows)
    let arrivals = alarm.arrivals
    let transitions = evaluator.transitions(
      over: arrivals, from: alarm.first, startingIn: alarm.initial)
    return (transitions, evaluator.explanations(of: transitions, over: arrivals))
  }

  @Test(
    "The evaluation shown is the one that brought the change", arguments: Seeds.first(5, of: 20))
  func evaluations(block: Int) {
    for seed in (block * Self.blockSize)..<((block + 1) * Self.blockSize) {
      let alarm = RandomAlarm(seed: seed)
      let (transitions, explanations) = explained(alarm)
      #expect(transitions.count == explanations.count)
      for (transition, explanation) in zip(transitions, explanations) {
        let evaluation = explanation.evaluation
        #expect(evaluation.at == transition.at && evaluation.verdict.state == transition.to)
        let used = evaluation.windows.filter(\.isUsed).compactMap(\.datapoint)
        #expect(Array(used.reversed()) == transition.datapoints, "\(alarm)")
        let breaching = evaluation.breachingWindows.map(\.seconds.lowerBound)
        #expect(
          transition.decidingWindows.allSatisfy { breaching.contains($0.lowerBound) }, "\(alarm)")
      }
    }
  }

  @Test(
    "The last stay keeps the state, and the next evaluation leaves it",
    arguments: Seeds.first(5, of: 20))
  func stays(block: Int) {
    for seed in (block * Self.blockSize)..<((block + 1) * Self.blockSize) {
      let alarm = RandomAlarm(seed: seed)
      let (transitions, explanations) = explained(alarm)
      for (index, explanation) in explanations.enumerated() {
        guard let stay = explanation.lastStay else { continue }
        let state = transitions[index].to
        #expect(stay.verdict.state ?? state == state, "\(alarm)")
        #expect(stay.at > transitions[index].at && stay.at < transitions[index + 1].at)
      }
    }
  }

  @Test(
    "When it would have left is what a walk over the samples known says",
    arguments: Seeds.first(5, of: 20))
  func leaving(block: Int) {
    for seed in (block * Self.blockSize)..<((block + 1) * Self.blockSize) {
      let alarm = RandomAlarm(seed: seed)
      let (transitions, explanations) = explained(alarm)
      for (transition, explanation) in zip(transitions, explanations) {
        let known = alarm.samples.filter { sample in
          sample.time < transition.at && sample.availableAt ?? .min <= transition.at
        }.map { ReferenceAlarm.Sample(time: $0.time, value: $0.value, metric: $0.metric) }
        let reference = ReferenceAlarm(
          settings: alarm.settings, windows: alarm.windows, samples: known,
          expression: alarm.expression)
        let end = transition.at + (alarm.settings.evaluationPeriods + 8) * alarm.settings.period
        let expected = reference.changes(
          from: transition.at + 1, through: end, startingIn: transition.to
        ).first
        #expect(explanation.leaving?.at == expected?.at, "\(alarm) at \(transition.at)")
        #expect(explanation.leaving?.verdict.state == expected?.to, "\(alarm)")
      }
    }
  }

  @Test("Every rule has its number and its state")
  func rules() {
    let rules = AlarmVerdict.allCases.map { "\($0.rule) \($0.state?.rawValue ?? "keep")" }
    #expect(
      rules == [
        "E3 ALARM", "E4 OK", "E5 ALARM", "E5 OK", "E6 OK", "E7 keep", "E7 INSUFFICIENT_DATA",
        "E7 ALARM", "E7 INSUFFICIENT_DATA", "M9 keep",
      ])
  }
}
