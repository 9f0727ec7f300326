/// A CloudWatch alarm on the metric of one series, or on an expression over several.
public struct MetricAlarm: Hashable, Sendable {
  /// What it is called and when it fires.
  public var settings: AlarmSettings
  /// The one metric it sees, exactly (M1): namespace, name and dimensions.
  ///
  /// Nil for an alarm on an expression, whose settings name the metrics.
  public var series: MetricSeries?
  /// The items of its `Metrics`, where it has these; of an expression, or of one metric.
  public var queries: [MetricQuery] = []
  /// What it is beside that.
  public var details = AlarmDetails()

  /// Creates an alarm with `settings` on `series`.
  public init(settings: AlarmSettings, series: MetricSeries) {
    self.settings = settings
    self.series = series
  }

  /// Creates an alarm on the expression `math`, in place of what `settings` say of one metric.
  public init(settings: AlarmSettings, math: MetricMath) {
    self.settings = settings
    self.settings.math = math
    queries = math.queries
    series = nil
  }

  /// What it sees, in the order of its expression's metrics; one stream without an expression.
  public var streams: [MetricStream] {
    if let math = settings.math {
      return math.metrics.map { MetricStream(series: $0.series, unit: $0.unit) }
    }
    return series.map { [MetricStream(series: $0, unit: settings.unit)] } ?? []
  }
}
