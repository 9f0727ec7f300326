public import AlarmStates
public import MetricWindows

/// A CloudWatch alarm on the metric of one series.
public struct MetricAlarm: Hashable, Sendable {
  /// What it is called and when it fires.
  public var settings: AlarmSettings
  /// The one metric it sees, exactly (M1): namespace, name and dimensions.
  public var series: MetricSeries

  /// Creates an alarm with `settings` on `series`.
  public init(settings: AlarmSettings, series: MetricSeries) {
    self.settings = settings
    self.series = series
  }
}
