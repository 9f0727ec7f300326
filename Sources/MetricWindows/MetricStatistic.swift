/// How the samples of one window become its datapoint (M7, documented; M8).
public enum MetricStatistic: Hashable, Sendable {
  /// The sum of the values.
  case sum
  /// The number of samples.
  case sampleCount
  /// The sum divided by the number of samples.
  case average
  /// The least value.
  case minimum
  /// The greatest value.
  case maximum
  /// A percentile of the values; what it gives is approximate.
  case percentile(Percentile)

  /// The plain statistics, those that are no percentile.
  public static let plain: [MetricStatistic] = [.sum, .sampleCount, .average, .minimum, .maximum]

  /// The plain statistic that CloudWatch calls `name`; `nil` when there is none.
  public init?(plain name: String) {
    guard let statistic = Self.plain.first(where: { $0.name == name }) else { return nil }
    self = statistic
  }

  /// CloudWatch's name for it, such as `Sum` or `p90`.
  public var name: String {
    switch self {
    case .sum: "Sum"
    case .sampleCount: "SampleCount"
    case .average: "Average"
    case .minimum: "Minimum"
    case .maximum: "Maximum"
    case .percentile(let percentile): percentile.name
    }
  }

  /// Whether its values are only near those of CloudWatch, whose arithmetic is unpublished (M8).
  public var isApproximate: Bool {
    if case .percentile = self { true } else { false }
  }
}
