public import FilterPatterns
public import MetricWindows

/// A metric filter: which records it matches, and what each match adds to which metric.
///
/// Unlike CloudWatch's, it is applied to records older than itself: that is what a replay is for.
public struct MetricFilter: Hashable, Sendable {
  /// The filter's name.
  public var name: String
  /// Which records match.
  public var pattern: FilterPattern
  /// The metric each match adds a sample to.
  public var series: MetricSeries
  /// The sample's value; a whole number so far, so that sums do not depend on their order.
  public var metricValue: Double

  /// Creates a filter whose matches add samples of `metricValue` to `series`.
  public init(
    name: String, pattern: FilterPattern, series: MetricSeries, metricValue: Double = 1
  ) {
    self.name = name
    self.pattern = pattern
    self.series = series
    self.metricValue = metricValue
  }
}
