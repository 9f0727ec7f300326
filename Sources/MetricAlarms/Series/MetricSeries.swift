/// What an alarm looks at: a namespace, a metric name and an exact set of dimensions.
///
/// Two series that differ in one dimension have nothing to do with each other; nothing is rolled
/// up over dimensions (M1, documented). Filters that write the same series are summed (M2,
/// documented).
public struct MetricSeries: Hashable, Comparable, Sendable {
  /// The namespace, for example `CISBenchmark`.
  public let namespace: String
  /// The metric's name within its namespace.
  public let metricName: String
  /// The dimensions sorted by name, since their order carries no meaning (M1).
  public let dimensions: [MetricDimension]

  /// Creates a series; `dimensions` may come in any order.
  public init(namespace: String, metricName: String, dimensions: [MetricDimension] = []) {
    self.namespace = namespace
    self.metricName = metricName
    self.dimensions = dimensions.sorted()
  }

  /// Orders series by namespace, then by metric name, then by dimensions.
  public static func < (left: MetricSeries, right: MetricSeries) -> Bool {
    let leftNames = (left.namespace, left.metricName)
    let rightNames = (right.namespace, right.metricName)
    if leftNames != rightNames { return leftNames < rightNames }
    return left.dimensions.lexicographicallyPrecedes(right.dimensions)
  }
}
