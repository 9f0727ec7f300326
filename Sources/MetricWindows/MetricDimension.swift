/// One name and value pair of a metric's dimensions.
public struct MetricDimension: Hashable, Comparable, Sendable {
  /// The dimension's name, unique within its series.
  public let name: String
  /// The dimension's value.
  public let value: String

  /// Creates the pair of `name` and `value`.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Orders pairs by name, then by value.
  public static func < (left: MetricDimension, right: MetricDimension) -> Bool {
    (left.name, left.value) < (right.name, right.value)
  }
}
