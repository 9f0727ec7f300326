import MetricAlarms

extension TuningOutcome {
  /// Puts together what was found: which results stand out is seen only beside all others.
  init(
    plan: TuningPlan, now: ReplayOutcome, today: TuningResult, _ demands: TuningDemands,
    results: [TuningResult], refused: [(TuningChoice, AlarmSettingsError)]
  ) {
    (self.plan, self.now, self.today, self.results) = (plan, now, today, results)
    bursts = demands.bursts
    self.refused = refused.map { (choice: $0.0, reason: $0.1) }
    steps = TuningStep.all(in: results)
    unmetDemands = demands.unmet
    frontier = Self.frontier(of: results)
    let safe = results.indices.filter { index in
      let result = results[index]
      return plan.mustRing.isEmpty ? result.missedBursts.isEmpty : result.missedDemands.isEmpty
    }
    best = safe.min { left, right in
      let (one, other) = (results[left], results[right])
      return (one.alarmCount, one.secondsInAlarm, left)
        < (other.alarmCount, other.secondsInAlarm, right)
    }
  }

  /// The results that none betters; of several that come to the same, the one with the least time in ALARM.
  private static func frontier(of results: [TuningResult]) -> Set<Int> {
    let order = results.indices.sorted { left, right in
      let (one, other) = (results[left], results[right])
      let (missed, others) = (one.missedBursts.count, other.missedBursts.count)
      return (one.alarmCount, missed, one.secondsInAlarm, left)
        < (other.alarmCount, others, other.secondsInAlarm, right)
    }
    var (frontier, fewest) = (Set<Int>(), Int.max)
    for index in order where results[index].missedBursts.count < fewest {
      fewest = results[index].missedBursts.count
      frontier.insert(index)
    }
    return frontier
  }
}
