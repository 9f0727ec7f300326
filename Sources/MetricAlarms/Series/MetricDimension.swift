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

  /// Orders pairs by name, then by value, by their bytes.
  public static func < (left: MetricDimension, right: MetricDimension) -> Bool {
    if left.name.utf8.elementsEqual(right.name.utf8) {
      return left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
    }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  /// Compares byte by byte: a value spelled with other code points is another series.
  public static func == (left: MetricDimension, right: MetricDimension) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8) && left.value.utf8.elementsEqual(right.value.utf8)
  }

  /// Feeds the bytes of both texts to `hasher`.
  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
    hasher.combine(name.utf8.count)
    for byte in value.utf8 { hasher.combine(byte) }
  }
}
