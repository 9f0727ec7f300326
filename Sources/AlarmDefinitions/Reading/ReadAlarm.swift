public import MetricAlarms

/// An alarm of a user's document.
public struct ReadAlarm: Hashable, Sendable {
  /// The alarm.
  public internal(set) var alarm: Alarm
  /// The metrics it watches as they are written, some of which may not be known.
  let metrics: [MetricSeries: ReadMetric]
  /// What is not known of a composite alarm's rule and suppressor, as it is printed.
  let unknownWords: [String]
  /// The Region it is in; nil where the document does not say.
  public let region: String?
  /// Where it stands.
  public let place: DefinitionPlace

  /// The alarm on a metric or an expression; nil of a composite one.
  var metricAlarm: MetricAlarm? {
    if case .metric(let alarm) = alarm { alarm } else { nil }
  }
}
