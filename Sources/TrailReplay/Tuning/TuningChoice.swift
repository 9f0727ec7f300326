public import MetricAlarms

/// One choice of settings for all alarms of a run; what it does not say stays as each alarm has it.
public struct TuningChoice: Hashable, Sendable {
  /// What each alarm's datapoints are compared with.
  public var threshold: Double?
  /// The length of windows in seconds; alarms on expressions keep theirs, which their metrics have.
  public var period: Int?
  /// How many of how many datapoints make an alarm.
  public var datapoints: Datapoints?
  /// What windows without data mean.
  public var treatment: MissingDataTreatment?
  /// Whether the run's exceptions are made.
  public var excepts = false

  /// M of N: how many breaching datapoints of how many.
  public struct Datapoints: Hashable, Sendable {
    /// M.
    public let toAlarm: Int
    /// N.
    public let evaluated: Int

    /// Creates `toAlarm` of `evaluated`.
    public init(_ toAlarm: Int, of evaluated: Int) {
      (self.toAlarm, self.evaluated) = (toAlarm, evaluated)
    }
  }

  /// Creates the choice of leaving all as it is, without exceptions.
  public init() {}

  /// Returns the settings of an alarm under it; throws where CloudWatch would refuse them (W8, W9).
  public func settings(_ settings: AlarmSettings) throws(AlarmSettingsError) -> AlarmSettings {
    var chosen = settings
    if let threshold { chosen.threshold = threshold }
    if let period, settings.math == nil { chosen.period = period }
    if let datapoints {
      (chosen.evaluationPeriods, chosen.datapointsToAlarm) = (
        datapoints.evaluated,
        // One of one is what an alarm has that says nothing of it, and reads so in reasons.
        datapoints.toAlarm == datapoints.evaluated ? nil : datapoints.toAlarm
      )
    }
    if let treatment { chosen.treatMissingData = treatment }
    return try chosen.validated()
  }

  /// Returns alarms under it; throws where CloudWatch would refuse one.
  public func alarms(_ alarms: [MetricAlarm]) throws(AlarmSettingsError) -> [MetricAlarm] {
    var chosen = alarms
    for index in chosen.indices { chosen[index].settings = try settings(chosen[index].settings) }
    return chosen
  }
}
