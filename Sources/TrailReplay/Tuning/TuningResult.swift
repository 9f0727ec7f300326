/// What a choice would have meant.
public struct TuningResult: Hashable, Sendable {
  /// The choice.
  public let choice: TuningChoice
  /// How often an alarm would have gone to ALARM.
  public let alarmCount: Int
  /// How often of these it would have done so for noise alone.
  public let noiseCount: Int
  /// How long alarms would have been in ALARM, all together; one that did not leave, up to the last record.
  public let secondsInAlarm: Int
  /// How many changes of state would have set off an action.
  public let notificationCount: Int
  /// Of what alarms ring for as they are now, what none would have rung for, by index of the outcome's bursts.
  ///
  /// What is noise, and what a choice excepts, is not missed.
  public let missedBursts: [Int]
  /// Who is behind what alarms ring for as they are now, and would be behind nothing that any rings for; not
  /// those behind noise alone, nor those excepted.
  public let missedActors: [String]
  /// Which of `TuningPlan.mustRing` it would have missed, by index.
  public let missedDemands: [Int]

  /// How many of these would have been sent in a week, where the archive spans `seconds`; nil: less than an hour.
  public func notificationsPerWeek(in seconds: Int?) -> Double? {
    guard let seconds, seconds >= 3600 else { return nil }
    return Double(notificationCount) * 604_800 / Double(seconds)
  }
}
