/// A CloudWatch alarm on the states of other alarms.
public struct CompositeAlarm: Hashable, Sendable {
  /// The alarm that holds actions back, by name or ARN, and for how long beyond (C6).
  public struct Suppressor: Hashable, Sendable {
    /// Its name or ARN.
    public var alarm: String
    /// The periods around its ALARM.
    public var periods: ActionSuppression

    /// Creates the suppressor `alarm` with these periods.
    public init(alarm: String, periods: ActionSuppression) {
      (self.alarm, self.periods) = (alarm, periods)
    }
  }

  /// Its name.
  public var name: String
  /// When it is in ALARM.
  public var rule: CompositeRule
  /// What holds its actions back; nil: nothing.
  public var suppressor: Suppressor?
  /// What it is beside that.
  public var details = AlarmDetails()

  /// Creates the alarm `name` with its rule.
  public init(name: String, rule: CompositeRule) {
    (self.name, self.rule) = (name, rule)
  }
}
