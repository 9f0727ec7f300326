/// The samples an alarm sees of one metric: all of a series, or those in one unit (M6).
public struct MetricStream: Hashable, Sendable {
  /// The metric, exactly (M1): namespace, name and dimensions.
  public let series: MetricSeries
  /// The unit of the samples; nil for samples in any unit.
  public let unit: MetricUnit?

  /// Creates the stream of the samples of `series` in `unit`.
  public init(series: MetricSeries, unit: MetricUnit?) {
    (self.series, self.unit) = (series, unit)
  }
}
