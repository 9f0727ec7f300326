import CLibrary
import MetricAlarms

extension MathOperator {
  /// The power as the platform's library has it.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
