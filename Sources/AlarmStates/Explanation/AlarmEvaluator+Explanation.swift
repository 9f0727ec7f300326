import MetricAlarms
public import MetricWindows

extension AlarmEvaluator {
  /// Explains each of `transitions`, which a walk over all of `arrivals` made, in their order.
  ///
  /// Where it was evaluated at just some `instants`, ascending, they are the evaluations spoken of.
  public func explanations(
    of transitions: [AlarmTransition], over arrivals: [SampleArrivals], at instants: [Int]? = nil
  ) -> [AlarmExplanation] {
    var samples = WalkSamples(of: seriesCount)
    samples.add(arrivals, in: range)
    return transitions.indices.map { index in
      let transition = transitions[index]
      samples.learn(until: transition.at)
      let evaluation = evaluation(at: transition.at, over: samples)
      let leaving = leaving(transition, over: samples)
      let next = index + 1 < transitions.count ? transitions[index + 1].at : nil
      let stay = next.flatMap { last(before: $0, after: transition.at, of: instants) }
      if let stay { samples.learn(until: stay) }
      return AlarmExplanation(
        evaluation: evaluation, lastStay: stay.map { self.evaluation(at: $0, over: samples) },
        leaving: leaving)
    }
  }

  /// The last evaluation between two others; nil when they follow one another.
  private func last(before next: Int, after former: Int, of instants: [Int]?) -> Int? {
    let last = instants.map { $0.last { $0 < next } } ?? next - range.instants.period
    return last.flatMap { $0 > former ? $0 : nil }
  }

  /// The first evaluation that would have ended the state without samples that came later.
  private func leaving(
    _ transition: AlarmTransition, over samples: WalkSamples
  ) -> AlarmEvaluation? {
    let known = samples.clipped(to: range.seconds(at: transition.at))
    let first = range.instants.firstBoundary(atOrAfter: transition.at + 1)
    let end = transition.at + range.windowCount * range.period + range.instants.period
    for instant in stride(from: first, through: end, by: range.instants.period) {
      let state = verdict(on: points(of: known, at: instant)).state
      if state != nil, state != transition.to { return evaluation(at: instant, over: known) }
    }
    return nil
  }

  private func evaluation(at instant: Int, over samples: WalkSamples) -> AlarmEvaluation {
    let all = windows(of: samples, at: instant, limit: .max)
    let points = EvaluationPoints(all, settings: settings)
    let windows = zip(range.windows(at: instant), all.datapoints(through: all.count))
      .enumerated().map { index, window in
        let isBreaching =
          window.1.map { settings.comparison.holds($0.value, settings.threshold) } ?? false
        return AlarmEvaluation.Window(
          seconds: window.0, datapoint: window.1,
          isUsed: window.1 != nil && index < points.oldestAge ?? 0, isBreaching: isBreaching)
      }
    return AlarmEvaluation(at: instant, windows: windows, verdict: verdict(on: points))
  }
}
