public import FilterPatterns

/// Why CloudWatch would refuse a metric transformation.
public struct MetricTransformationError: Error, Sendable, Equatable {
  /// All that was found wrong, in the order of the settings; never empty.
  public let faults: [Fault]

  /// Whose name is meant.
  public enum Place: String, Sendable {
    case namespace
    case metricName = "metric name"
    case dimension = "dimension name"
  }

  /// One thing that is wrong.
  public enum Fault: Sendable, Equatable {
    /// A name without a character.
    case emptyName(Place)
    /// A name of more than 255 characters (rule 9.6).
    case longName(Place, length: Int)
    /// A name with `:`, `*` or `$` (rule 9.6).
    case forbiddenCharacter(Place, name: String, Character)
    /// A value of more than 100 characters (rule 9.1).
    case longValue(length: Int)
    /// A value that is neither a reference nor a finite number (rule 9.1).
    case noNumber(String)
    /// A value that is no reference into the pattern's events (rule 9.1).
    case badValue(ValueReferenceError)
    /// A default value that is infinite or not a number.
    case defaultNotFinite
    /// A value, metric or default, that no metric takes (API PutMetricData; for filters assumed).
    case outOfRange(String, Double)
    /// A default value beside dimensions (rule 9.5).
    case defaultWithDimensions
    /// More than three dimensions (rule 9.5).
    case tooManyDimensions(count: Int)
    /// Dimensions of a pattern whose events have no fields (rule 9.5).
    case dimensionsNeedFields
    /// Two dimensions of one name.
    case repeatedDimension(String)
    /// A dimension, by its name, whose value is no reference into the pattern's events.
    case badDimension(String, ValueReferenceError)
    /// A system field CloudWatch Logs does not know (rule 9.7).
    case unknownSystemField(String)
    /// A unit CloudWatch does not know (rule 9.6).
    case unknownUnit(String)
  }
}
