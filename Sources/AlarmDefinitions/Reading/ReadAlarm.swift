public import MetricAlarms

/// An alarm of a user's document.
public struct ReadAlarm: Hashable, Sendable {
  /// The alarm.
  public let alarm: Alarm
  /// The Region it is in; nil where the document does not say.
  public let region: String?
  /// Where it stands.
  public let place: DefinitionPlace

  /// The alarm on a metric or an expression; nil of a composite one.
  var metricAlarm: MetricAlarm? {
    if case .metric(let alarm) = alarm { alarm } else { nil }
  }
}
