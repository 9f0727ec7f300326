import MetricAlarms

/// What a part of an expression has for the windows of one evaluation, from new to old.
enum MathValue: Hashable, Sendable {
  /// One number for all windows; nil is missing.
  case scalar(Double?)
  /// A value for each window.
  case series([Double?])
  /// The values of several series.
  case array([[Double?]])

  /// The value in one window; an array has none.
  subscript(window: Int) -> Double? {
    switch self {
    case .scalar(let value): value
    case .series(let values): values[window]
    case .array: nil
    }
  }

  /// Returns the same with each value changed.
  func map(_ change: (Double) -> Double) -> MathValue {
    mapSeries { $0.map { $0.map(change) } }
  }

  /// Returns the same with each series changed.
  func mapSeries(_ change: ([Double?]) -> [Double?]) -> MathValue {
    switch self {
    case .scalar(let value): .scalar(change([value])[0])
    case .series(let values): .series(change(values))
    case .array(let all): .array(all.map(change))
    }
  }

  /// Joins two window by window; where either is missing, so is the result (assumed).
  func joined(_ other: MathValue, _ join: MathOperator) -> MathValue {
    switch (self, other) {
    case (.array(let all), _): .array(all.map { MathValue.series($0).joined(other, join).values })
    case (_, .array(let all)): .array(all.map { joined(.series($0), join).values })
    case (.scalar(let left), .scalar(let right)): .scalar(Self.join(left, right, join))
    case (.series(let values), _), (_, .series(let values)):
      .series(values.indices.map { Self.join(self[$0], other[$0], join) })
    }
  }

  private var values: [Double?] {
    if case .series(let values) = self { values } else { [] }
  }

  private static func join(_ left: Double?, _ right: Double?, _ join: MathOperator) -> Double? {
    guard let left, let right else { return nil }
    return join(left, right)
  }
}
