/// One part of a metric math expression, with the place it has in the text's UTF-8.
package struct MathNode: Hashable, Sendable {
  /// What the part is.
  package indirect enum Kind: Hashable, Sendable {
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
    /// `FIRST(METRICS())`: the first of several series.
    case first(MathNode)
    /// `REMOVE_EMPTY(METRICS())`: the series that have a value in some window.
    case removeEmpty(MathNode)
    /// `SORT(METRICS(), MAX, DESC)`.
    case sort(MathNode, MathSorting)
    /// `TIME_SERIES(0)`: a number in every window.
    case timeSeries(MathNode)
  }

  /// What it is.
  package let kind: Kind
  let range: Range<Int>

  /// The parts it is made of.
  var parts: [MathNode] {
    switch kind {
    case .number, .metrics, .reference: []
    case .list(let items): items
    case .negated(let inner), .rounding(_, let inner), .aggregate(_, let inner),
      .fill(let inner, _), .first(let inner), .removeEmpty(let inner), .sort(let inner, _),
      .timeSeries(let inner):
      [inner]
    case .operation(_, let left, let right): [left, right]
    case .choice(let condition, let first, let second):
      [condition, first] + (second.map { [$0] } ?? [])
    }
  }

  /// Whether what it has in one window depends on the values of others: a part of it fills a window with
  /// the value before it, or looks at whole series.
  var joinsWindows: Bool {
    switch kind {
    case .fill(_, with: nil), .removeEmpty, .sort: true
    default: parts.contains(where: \.joinsWindows)
    }
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
