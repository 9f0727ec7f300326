/// An alarm of whichever kind.
public enum Alarm: Hashable, Sendable {
  /// An alarm on a metric or an expression.
  case metric(MetricAlarm)
  /// An alarm on other alarms.
  case composite(CompositeAlarm)

  /// Its name.
  public var name: String {
    switch self {
    case .metric(let alarm): alarm.settings.name
    case .composite(let alarm): alarm.name
    }
  }

  /// What notifications say of it, beyond when it fires.
  public var details: AlarmDetails {
    switch self {
    case .metric(let alarm): alarm.details
    case .composite(let alarm): alarm.details
    }
  }

  /// When it fires; nil for a composite alarm.
  public var settings: AlarmSettings? {
    if case .metric(let alarm) = self { alarm.settings } else { nil }
  }
}
