public import FilterPatterns

/// What a filter's matches add to which metric (filter-pattern reference, section 9).
///
/// It has been checked against the filter's pattern; see `TransformationSettings` for writing one.
public struct MetricTransformation: Hashable, Sendable {
  /// Where a sample's value comes from.
  public enum Value: Hashable, Sendable {
    /// Each match adds this number.
    case number(Double)
    /// Each match adds the number in this field; one without a number adds nothing (rule 9.2).
    case reference(ValueReference)
  }

  /// A dimension and where its value is; a match without it adds nothing (rule 9.5, assumed).
  public struct Dimension: Hashable, Sendable {
    /// Where the value of a dimension is.
    public enum Source: Hashable, Sendable {
      /// In a field of the record.
      case field(ValueReference)
      /// With the log event; the dimension has the system field's name (recorded:
      /// metric_filters.json e-system).
      case system(SystemField)
    }

    /// The dimension's name.
    public let name: String
    /// Where its value is.
    public let source: Source

    /// Where its value is, as CloudWatch Logs has it written: `$.user` or `@aws.account`.
    public var text: String {
      switch source {
      case .field(let reference): reference.text
      case .system(let field): field.rawValue
      }
    }
  }

  /// Values CloudWatch takes, in either direction (API PutMetricData; for filters assumed).
  package static let largestValue = 0x1p360

  /// The metric's namespace.
  public let namespace: String
  /// The metric's name.
  public let metricName: String
  /// The value of a match.
  public let value: Value
  /// The sample of every record that does not match; nil: none (see `UnmatchedRecords`).
  public let defaultValue: Double?
  /// Up to three dimensions, those of the transformation in the order given, then system fields; each
  /// set of values is a series of its own.
  public let dimensions: [Dimension]
  /// The unit the samples are said to have.
  public let unit: MetricUnit

  /// Whether all matches add the same number to the same series.
  package var isFixed: Bool {
    if case .number = value { dimensions.isEmpty } else { false }
  }

  /// The metric without dimensions.
  var plainSeries: MetricSeries { MetricSeries(namespace: namespace, metricName: metricName) }

  /// The system fields among the dimensions.
  var systemFields: [SystemField] {
    dimensions.compactMap { dimension in
      if case .system(let field) = dimension.source { field } else { nil }
    }
  }

  /// References to fields that no event of the filter's pattern has: matches add no samples.
  public var absentFields: [ValueReference] {
    var references = dimensions.compactMap { dimension -> ValueReference? in
      if case .field(let reference) = dimension.source { reference } else { nil }
    }
    if case .reference(let reference) = value { references.insert(reference, at: 0) }
    return references.filter(\.namesNoField)
  }

  /// Returns whether matches may add samples to `series`: an exact set of dimensions (M1).
  public func writes(_ series: MetricSeries) -> Bool {
    series.namespace == namespace && series.metricName == metricName
      && series.dimensions.map(\.name) == dimensions.map(\.name).sorted()
  }
}

extension MetricTransformation {
  /// Each match adds `value` to a series without dimensions; its names are taken as they are.
  init(adding value: Double, to series: MetricSeries) {
    precondition(series.dimensions.isEmpty, "dimensions have values only in records")
    self.init(
      namespace: series.namespace, metricName: series.metricName, value: .number(value),
      defaultValue: nil, dimensions: [], unit: .none)
  }
}
