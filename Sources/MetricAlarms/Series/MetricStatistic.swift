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
  /// One computed from a histogram of the values.
  case extended(ExtendedStatistic)

  /// The plain statistics.
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
    case .extended(let statistic): statistic.name
    }
  }

  /// Whether a window with a single sample has its value: then a value stands for the window's samples.
  public var isOfOneSampleTheSample: Bool {
    switch self {
    case .sampleCount: false
    case .sum, .average, .minimum, .maximum: true
    case .extended(let statistic): statistic.isOfOneSampleTheSample
    }
  }

  /// Whether its values may be near those of CloudWatch only (M8).
  public var isApproximate: Bool {
    if case .extended(let statistic) = self { statistic.isApproximate } else { false }
  }

  /// The percentile it is; nil for all others.
  public var percentile: Percentile? {
    if case .extended(let statistic) = self { statistic.percentile } else { nil }
  }
}
