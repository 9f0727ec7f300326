import CLibrary
import MetricAlarms

extension MathOperator {
  /// Applies it; truths are 1 and 0.
  ///
  /// What is no finite number, as after a division by 0, is missing (assumed).
  func callAsFunction(_ left: Double, _ right: Double) -> Double? {
    let value: Double
    switch self {
    case .add: value = left + right
    case .subtract: value = left - right
    case .multiply: value = left * right
    case .divide: value = left / right
    case .raise: value = Self.power(left, right)
    case .less: value = left < right ? 1 : 0
    case .lessOrEqual: value = left <= right ? 1 : 0
    case .greater: value = left > right ? 1 : 0
    case .greaterOrEqual: value = left >= right ? 1 : 0
    case .equal: value = left == right ? 1 : 0
    case .unequal: value = left != right ? 1 : 0
    case .and: value = left != 0 && right != 0 ? 1 : 0
    case .or: value = left != 0 || right != 0 ? 1 : 0
    }
    return value.isFinite ? value : nil
  }
}

extension MathOperator {
  /// The power as the platform's library has it.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
