/// How a datapoint is held against the threshold (E9, documented).
///
/// Raw values are CloudWatch's own names. Operators that need an anomaly band are not here.
public enum ThresholdComparison: String, Sendable, CaseIterable {
  /// Breaching at the threshold and above.
  case greaterThanOrEqualTo = "GreaterThanOrEqualToThreshold"
  /// Breaching above the threshold.
  case greaterThan = "GreaterThanThreshold"
  /// Breaching below the threshold.
  case lessThan = "LessThanThreshold"
  /// Breaching at the threshold and below.
  case lessThanOrEqualTo = "LessThanOrEqualToThreshold"

  /// Returns whether `value` is breaching: value on the left, doubles, no rounding (E2, assumed).
  public func holds(_ value: Double, _ threshold: Double) -> Bool {
    switch self {
    case .greaterThanOrEqualTo: value >= threshold
    case .greaterThan: value > threshold
    case .lessThan: value < threshold
    case .lessThanOrEqualTo: value <= threshold
    }
  }

  /// The words a state reason uses, for example `greater than or equal to` (R3, observed).
  public var words: String {
    switch self {
    case .greaterThanOrEqualTo: "greater than or equal to"
    case .greaterThan: "greater than"
    case .lessThan: "less than"
    case .lessThanOrEqualTo: "less than or equal to"
    }
  }
}
