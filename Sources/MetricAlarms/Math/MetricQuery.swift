/// One item of an alarm's `Metrics`: a metric to look up, or an expression over the others.
public struct MetricQuery: Hashable, Sendable {
  /// Where its values come from.
  public enum Source: Hashable, Sendable {
    /// A statistic of a metric; of samples in any unit where that is nil (M6).
    case metric(MetricSeries, MetricStatistic, MetricUnit?)
    /// A metric math expression.
    case expression(MathExpression)
  }

  /// The name that expressions have for it.
  public var id: String
  /// Where its values come from.
  public var source: Source
  /// Whether it is what the alarm watches; exactly one item is.
  public var returnsData: Bool
  /// What it is called in notifications; nil where the alarm does not say.
  public var label: String?
  /// The account of a metric that is another's; reported, and otherwise of no meaning here.
  public var accountID: String?
  /// The period of the item itself, which only an expression has; reported, the alarm's being the same.
  public var period: Int?

  /// Creates an item.
  public init(id: String, source: Source, returnsData: Bool = false, label: String? = nil) {
    (self.id, self.source, self.returnsData, self.label) = (id, source, returnsData, label)
  }
}
