public import FilterPatterns

/// A metric filter: which records it matches, and what each match adds to which metric.
///
/// Unlike CloudWatch's, it is applied to records older than itself: that is what a replay is for.
public struct MetricFilter: Hashable, Sendable {
  /// The filter's name.
  public var name: String
  /// Which records match.
  public private(set) var pattern: FilterPattern
  /// What each match adds to which metric; checked against the pattern.
  public let transformation: MetricTransformation
  /// Which log events it is for; nil: all of its log group.
  public var selection: FieldSelection?
  /// Whether it sees log events as a transformer of its log group makes them: an archive has none, and
  /// nothing matches (recorded: metric_filters.json e-transformed).
  public var isOnTransformedLogs = false
  /// The log group whose name is `@source.log` where the input names none; nil: not known.
  ///
  /// Filters that do not ask for this field have none, wherever they belong.
  public var sourceLog: String?

  /// Creates a filter; the error holds everything that is wrong with its transformation.
  public init(
    name: String, pattern: FilterPattern, transformation settings: TransformationSettings
  ) throws(MetricTransformationError) {
    self.name = name
    self.pattern = pattern
    transformation = try MetricTransformation(settings, for: pattern)
  }

  /// Creates a filter whose matches add samples of `metricValue` to `series`.
  ///
  /// For series known to be good: without dimensions, and with names that nobody need check.
  public init(
    name: String, pattern: FilterPattern, series: MetricSeries, metricValue: Double = 1
  ) {
    self.name = name
    self.pattern = pattern
    transformation = MetricTransformation(adding: metricValue, to: series)
  }

  /// The metric without its dimensions; with dimensions each set of values is a series of its own.
  public var series: MetricSeries { transformation.plainSeries }

  /// Returns the filter with a clause in its pattern that leaves out the calls of `principals`.
  ///
  /// Throws where that cannot be written; see `FilterPattern.excepting`.
  public func excepting(
    _ principals: [ExceptedPrincipal]
  ) throws(ExceptionClauseError) -> MetricFilter {
    var filter = self
    filter.pattern = try pattern.excepting(principals)
    return filter
  }

  /// Whether its dimensions or its selection ask for `field`.
  public func asks(for field: SystemField) -> Bool {
    transformation.systemFields.contains(field) || selection?.asks(for: field) == true
  }

  /// The fields of a record that it looks at, by their keys with dots between them: of its pattern, its value and its
  /// dimensions.
  package var wantedFields: [String] {
    var references = transformation.dimensions.map(\.text)
    if case .reference(let reference) = transformation.value { references.append(reference.text) }
    return pattern.wantedFields
      + references.filter { $0.hasPrefix("$.") }.map { String($0.dropFirst(2)) }
  }

  /// The value of every match; nil where it is read from the record.
  public var metricValue: Double? {
    if case .number(let value) = transformation.value { value } else { nil }
  }
}
