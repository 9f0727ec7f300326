import MetricAlarms

/// Computes an expression over the windows of one evaluation.
struct MathEvaluation {
  /// How many windows there are.
  let windowCount: Int
  /// The metrics in the alarm's order, which is that of `METRICS()`.
  let metrics: [[Double?]]
  /// What ids stand for: the metrics, and the expressions computed before.
  var values: [String: MathValue]

  /// What `node` has in these windows.
  func value(of node: MathNode) -> MathValue {
    switch node.kind {
    case .number(let number): .scalar(number)
    case .reference(let id): values[id] ?? .scalar(nil)
    case .metrics: .array(metrics)
    case .list(let items): .array(items.flatMap { series(of: value(of: $0)) })
    case .negated(let inner): value(of: inner).map { -$0 }
    case .rounding(let function, let inner): value(of: inner).map { function($0) }
    case .operation(let found, let left, let right): value(of: left).joined(value(of: right), found)
    case .aggregate(let function, let inner): aggregate(function, series(of: value(of: inner)))
    case .fill(let inner, let number): value(of: inner).mapSeries { Self.filled($0, with: number) }
    case .choice(let condition, let first, let second):
      choice(value(of: condition), value(of: first), second.map { value(of: $0) } ?? .scalar(nil))
    // The first of no series is missing data (recorded: alarm_query_admission.json).
    case .first(let inner): .series(series(of: value(of: inner)).first ?? missing)
    case .removeEmpty(let inner):
      .array(series(of: value(of: inner)).filter { $0.contains { $0 != nil } })
    case .sort(let inner, let sorting): .array(sorting(series(of: value(of: inner))))
    case .timeSeries(let inner): .series(series(of: value(of: inner)).first ?? missing)
    }
  }

  private var missing: [Double?] { Array(repeating: nil, count: windowCount) }

  private func series(of value: MathValue) -> [[Double?]] {
    switch value {
    case .scalar(let number): [Array(repeating: number, count: windowCount)]
    case .series(let values): [values]
    case .array(let all): all
    }
  }

  /// Of each window the series that have a value there; where none has, it is missing (assumed).
  private func aggregate(_ function: MathFunction, _ all: [[Double?]]) -> MathValue {
    .series(
      (0..<windowCount).map { window in
        let values = all.compactMap { $0[window] }
        guard !values.isEmpty, let value = function(over: values), value.isFinite else {
          return nil
        }
        return value
      })
  }

  /// REPEAT takes the next older value; before the first there is none (assumed).
  private static func filled(_ values: [Double?], with number: Double?) -> [Double?] {
    if let number { return values.map { $0 ?? number } }
    var filled = values
    var former: Double?
    for window in values.indices.reversed() {
      former = values[window] ?? former
      filled[window] = former
    }
    return filled
  }

  /// A missing condition chooses nothing (assumed).
  private func choice(
    _ condition: MathValue, _ first: MathValue, _ second: MathValue
  ) -> MathValue {
    let chosen = { (window: Int) in
      condition[window].flatMap { $0 != 0 ? first[window] : second[window] }
    }
    if case (.scalar, .scalar, .scalar) = (condition, first, second) {
      return .scalar(condition[0].flatMap { $0 != 0 ? first[0] : second[0] })
    }
    return .series((0..<windowCount).map(chosen))
  }
}
