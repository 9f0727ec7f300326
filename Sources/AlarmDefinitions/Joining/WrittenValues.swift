import MetricAlarms

/// Which samples the filters of a metric write to it, summed up once however many ask.
struct WrittenValues: Hashable {
  /// The least and the greatest number that matches add; nil: none adds a number of its own.
  private(set) var numbers: ClosedRange<Double>?
  /// Whether every match adds a number; else values come from records and can be any.
  private(set) var areNumbers = true
  /// The least and the greatest sample of records that do not match; nil: they add none.
  private(set) var defaults: ClosedRange<Double>?

  /// Adds the samples that `filter` writes.
  mutating func add(_ filter: MetricFilter) {
    if let number = filter.metricValue {
      numbers = Self.range(numbers, number)
    } else {
      areNumbers = false
    }
    if let value = filter.transformation.defaultValue { defaults = Self.range(defaults, value) }
  }

  /// All of them; nil where they can be any, or where there are none.
  var all: ClosedRange<Double>? {
    guard areNumbers, let numbers else { return nil }
    guard let defaults else { return numbers }
    return min(
      numbers.lowerBound, defaults.lowerBound)...max(
        numbers.upperBound, defaults.upperBound)
  }

  private static func range(_ range: ClosedRange<Double>?, _ value: Double) -> ClosedRange<Double> {
    guard let range else { return value...value }
    return min(range.lowerBound, value)...max(range.upperBound, value)
  }
}
