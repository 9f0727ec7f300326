/// How the samples of one window become its datapoint (M7, documented).
///
/// Raw values are CloudWatch's own names. Extended statistics such as `p90` (M8) are not here.
public enum MetricStatistic: String, Sendable, CaseIterable {
  /// The sum of the values.
  case sum = "Sum"
  /// The number of samples.
  case sampleCount = "SampleCount"
  /// The sum divided by the number of samples.
  case average = "Average"
  /// The least value.
  case minimum = "Minimum"
  /// The greatest value.
  case maximum = "Maximum"

  /// Returns the datapoint's value for a window whose samples add up to `tally`.
  public func value(of tally: SampleTally) -> Double {
    switch self {
    case .sum: tally.sum
    case .sampleCount: Double(tally.sampleCount)
    case .average: tally.average
    case .minimum: tally.minimum
    case .maximum: tally.maximum
    }
  }
}
