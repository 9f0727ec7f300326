import FilterPatterns

extension MetricTransformationError {
  /// What CloudWatch Logs itself says, for those who search for its words; nil where it was never
  /// recorded.
  public var serviceMessage: String? { faults.lazy.compactMap(\.serviceMessage).first }
}

extension MetricTransformationError.Fault {
  /// The service's words (recorded: metric_filters.json, metric_filter_extractors.json; the units in
  /// the order in which it lists them).
  var serviceMessage: String? {
    switch self {
    case .noNumber(let text):
      "Invalid metric transformation: metric value \(text) must be a valid number"
    case .badValue(let error):
      "Invalid metric transformation: metric value \(error.reference) must be a valid number"
    case .defaultWithDimensions:
      "Invalid metric transformation: dimensions and default value are mutually exclusive properties"
    case .badDimension: "Invalid metric transformation: dimension value must be valid selector"
    // Observed: many reports of infrastructure tools quote it.
    case .dimensionsNeedFields: "The specified filter pattern does not support dimensions"
    case .tooManyDimensions:
      "Number of dimensions exceeds the maximum number of dimensions supported per metric filter"
    case .unknownSystemField:
      "The provided system fields are invalid. The supported system fields are - "
        + "[@aws.region, @aws.account, @source.log]"
    case .unknownUnit:
      "1 validation error detected: Value at 'metricTransformations.1.member.unit' failed to satisfy "
        + "constraint: Member must satisfy enum value set: [\(Self.units)]"
    case .emptyName, .longName, .forbiddenCharacter, .longValue, .defaultNotFinite,
      .repeatedDimension, .outOfRange:
      nil
    }
  }

  private static let units =
    "Gigabits/Second, Gigabits, Percent, Terabits, Bits, Kilobits, Megabytes/Second, Kilobytes, "
    + "Megabits/Second, Terabytes, Bytes, Count, Gigabytes, Milliseconds, Count/Second, "
    + "Gigabytes/Second, None, Terabytes/Second, Bytes/Second, Megabits, Kilobytes/Second, Megabytes, "
    + "Microseconds, Kilobits/Second, Terabits/Second, Bits/Second, Seconds"
}
