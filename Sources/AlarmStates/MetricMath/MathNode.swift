/// One part of a metric math expression, with the place it has in the text's UTF-8.
struct MathNode: Hashable, Sendable {
  /// What the part is.
  indirect enum Kind: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// The metric or expression of that id.
    case reference(String)
    /// `METRICS()`: every metric of the alarm.
    case metrics
    /// `[m1, m2]`.
    case list([MathNode])
    /// `-m1`.
    case negated(MathNode)
    /// Two operands.
    case operation(MathOperator, MathNode, MathNode)
    /// A function of each value by itself.
    case rounding(MathFunction, MathNode)
    /// A function over an array of series.
    case aggregate(MathFunction, MathNode)
    /// `FILL(m1, 0)`; nil fills with the value before.
    case fill(MathNode, with: Double?)
    /// `IF(condition, then, else)`; without the last, values are missing.
    case choice(MathNode, MathNode, MathNode?)
  }

  let kind: Kind
  let range: Range<Int>

  /// The parts it is made of.
  var parts: [MathNode] {
    switch kind {
    case .number, .metrics, .reference: []
    case .list(let items): items
    case .negated(let inner), .rounding(_, let inner), .aggregate(_, let inner),
      .fill(let inner, _):
      [inner]
    case .operation(_, let left, let right): [left, right]
    case .choice(let condition, let first, let second):
      [condition, first] + (second.map { [$0] } ?? [])
    }
  }

  /// Whether it, or a part of it, fills a window with the value before it.
  var repeats: Bool {
    if case .fill(_, with: nil) = kind { return true }
    return parts.contains(where: \.repeats)
  }
}

/// What a part of an expression gives.
enum MathType: Hashable, Sendable {
  /// One number.
  case scalar
  /// A value, or none, for each window.
  case series
  /// Several series.
  case array
}
