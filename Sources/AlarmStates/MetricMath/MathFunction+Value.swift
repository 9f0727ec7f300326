import MetricAlarms

extension MathFunction {
  /// Applies one that takes each value by itself.
  func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .abs: Swift.abs(value)
    case .ceil: value.rounded(.up)
    case .floor: value.rounded(.down)
    default: value
    }
  }

  /// Applies one that makes a value of several; there is at least one.
  func callAsFunction(over values: [Double]) -> Double? {
    switch self {
    case .minimum: values.min()
    case .maximum: values.max()
    case .average: values.reduce(0, +) / Double(values.count)
    default: values.reduce(0, +)
    }
  }
}
