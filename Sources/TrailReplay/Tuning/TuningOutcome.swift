public import MetricAlarms

/// What a tuning found.
public struct TuningOutcome: Sendable {
  /// The plan it is the outcome of.
  public let plan: TuningPlan
  /// What the replay does as it is now, without exceptions.
  public let now: ReplayOutcome
  /// The same as a result.
  public let today: TuningResult
  /// What alarms ring for as they are now, by time and then in the order of the alarms.
  public let bursts: [TuningBurst]
  /// What each choice would have meant, in the order of the grid.
  public let results: [TuningResult]
  /// The choices that CloudWatch would refuse, and why.
  public let refused: [(choice: TuningChoice, reason: AlarmSettingsError)]
  /// Steps of a threshold, other things being equal, after which there are more alarms, though it is higher.
  public let steps: [TuningStep]
  /// Which results nobody can better in one thing without losing in the other: fewer alarms, fewer bursts missed.
  public let frontier: Set<Int>
  /// The result with the fewest alarms that misses no incident, by its index; nil: each misses one.
  ///
  /// An incident is what must ring or, where nothing is named, every burst. Of several such results it is the one
  /// with the least time in ALARM, then the first.
  public let best: Int?
  /// Of `TuningPlan.mustRing`, those that no match of the archive is of, by index.
  public let unmetDemands: [Int]

  /// Seconds from the first to the last record; nil where no record has a time.
  public var span: Int? {
    guard let first = now.firstRecordTime, let last = now.lastRecordTime else { return nil }
    return last - first
  }

  /// Whether a result misses an incident.
  public func missesIncident(_ result: TuningResult) -> Bool {
    plan.mustRing.isEmpty ? !result.missedBursts.isEmpty : !result.missedDemands.isEmpty
  }
}
