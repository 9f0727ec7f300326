import FilterPatterns
import MetricAlarms

extension DocumentError {
  /// What the service itself says to such a request, for those who search for its words; nil where it
  /// was never recorded.
  public var serviceMessage: String? {
    switch self {
    case .pattern(let error): error.serviceMessage
    case .transformation(let error): error.serviceMessage
    // Recorded: metric_filters.json selection-invalid, subscriptions.json selector-invalid-syntax.
    case .selection: "The provided field selection criteria is invalid"
    // Recorded: metric_filters.json two-transformations.
    case .tooMany("metricTransformations", _, _):
      "1 validation error detected: Value at 'metricTransformations' failed to satisfy constraint: "
        + "Member must have length less than or equal to 1"
    default: nil
    }
  }
}
