import MetricWindows

extension AlarmTimeline {
  /// Explains each of `transitions`, which this alarm made, in their order.
  public func explanations(of transitions: [AlarmTransition]) -> [AlarmExplanation] {
    var reader = reader
    return transitions.indices.map { index in
      let transition = transitions[index]
      reader.learn(until: transition.at)
      let evaluation = evaluation(at: transition.at, by: reader)
      let leaving = leaving(transition, by: reader)
      var lastStay: AlarmEvaluation?
      if index + 1 < transitions.count {
        let last = transitions[index + 1].at - range.instants.period
        if last > transition.at {
          reader.learn(until: last)
          lastStay = self.evaluation(at: last, by: reader)
        }
      }
      return AlarmExplanation(evaluation: evaluation, lastStay: lastStay, leaving: leaving)
    }
  }

  /// The first evaluation that would have ended the state without samples that came later.
  private func leaving(
    _ transition: AlarmTransition, by reader: DatapointReader
  ) -> AlarmEvaluation? {
    let known = reader.clipped(to: range.seconds(at: transition.at))
    let end = transition.at + range.windowCount * range.period + range.instants.period
    for instant in stride(from: transition.at, through: end, by: range.instants.period).dropFirst()
    {
      let points = EvaluationPoints(
        windows: known.datapoints(of: range, at: instant), settings: settings)
      let verdict = AlarmVerdict(
        on: points, of: settings, allowsEarlyBreach: range.allowsEarlyBreach)
      guard let state = verdict.state, state != transition.to else { continue }
      return evaluation(at: instant, by: known)
    }
    return nil
  }

  private func evaluation(at instant: Int, by reader: DatapointReader) -> AlarmEvaluation {
    let datapoints = reader.allDatapoints(of: range, at: instant)
    let points = EvaluationPoints(windows: datapoints, settings: settings)
    let windows = zip(range.windows(at: instant), datapoints).enumerated().map { index, window in
      let isBreaching =
        window.1.map { settings.comparison.holds($0.value, settings.threshold) } ?? false
      return AlarmEvaluation.Window(
        seconds: window.0, datapoint: window.1,
        isUsed: window.1 != nil && index < points.oldestAge ?? 0, isBreaching: isBreaching)
    }
    let verdict = AlarmVerdict(
      on: points, of: settings, allowsEarlyBreach: range.allowsEarlyBreach)
    return AlarmEvaluation(at: instant, windows: windows, verdict: verdict)
  }
}
