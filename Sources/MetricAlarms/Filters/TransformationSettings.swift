/// A metric transformation as people write it, before it is checked against its filter's pattern.
///
///     var settings = TransformationSettings(namespace: "Audit", metricName: "BytesRead")
///     settings.value = "$.additionalEventData.bytesTransferredOut"
///     let filter = try MetricFilter(name: "reads", pattern: pattern, transformation: settings)
public struct TransformationSettings: Hashable, Sendable {
  /// The metric's namespace.
  public var namespace: String
  /// The metric's name.
  public var metricName: String
  /// A number, or a reference to a field of the event: `$.bytes`, `$size` or `$7` (rule 9.1).
  public var value = "1"
  /// The sample that every record gives which does not match; nil: none (recorded:
  /// metric_filters.json c-default).
  public var defaultValue: Double?
  /// Names of dimensions, each with a reference to the field that has its value (rule 9.5).
  public var dimensions: [MetricDimension] = []
  /// System fields that become dimensions, by their names; a name twice counts once (recorded:
  /// metric_filters.json system-duplicate).
  public var systemFields: [String] = []
  /// The unit by CloudWatch's name (rule 9.6).
  public var unit = MetricUnit.none.rawValue

  /// Creates settings that count matches.
  public init(namespace: String, metricName: String) {
    self.namespace = namespace
    self.metricName = metricName
  }
}
