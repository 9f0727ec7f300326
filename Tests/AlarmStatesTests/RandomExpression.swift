import MetricAlarms
import ReplayTestSupport

/// A random metric math expression over m1 and m2, and its slow twin: each value by itself.
///
/// Operands are put in brackets, so that the text and the tree say the same whatever binds stronger;
/// the case file has what does.
indirect enum RandomExpression: Sendable {
  case metric(Int)
  case number(Double)
  case negated(RandomExpression)
  case rounded(String, RandomExpression)
  case joined(RandomExpression, String, RandomExpression)
  case filled(RandomExpression, Double?)
  /// Over both metrics where there is not a list.
  case aggregate(String, [RandomExpression]?)
  case choice(RandomExpression, RandomExpression, RandomExpression?)
  /// A number in every window.
  case everywhere(Double)
  /// The first of the series that are not empty.
  case firstFilled([RandomExpression])
  /// The first by the greatest or least value that they have in any window.
  case extreme([RandomExpression], isGreatest: Bool)

  /// Draws an expression that gives a series.
  init(depth: Int, using random: inout SeededGenerator) {
    let inner = { (random: inout SeededGenerator) in
      RandomExpression(depth: depth - 1, using: &random)
    }
    switch depth == 0 ? 0 : random.number(in: 0...11) {
    case 1: self = .negated(inner(&random))
    case 2: self = .rounded(random.pick(["ABS", "CEIL", "FLOOR"]), inner(&random))
    case 3, 4:
      let operand = random.chance(40) ? .number(random.pick([0, 1, 2, 0.5])) : inner(&random)
      let operation = random.pick(["+", "-", "*", "/", "<", ">=", "==", "!=", "AND", "||"])
      self =
        random.chance(50)
        ? .joined(inner(&random), operation, operand) : .joined(operand, operation, inner(&random))
    case 5: self = .filled(inner(&random), random.pick([nil, 0, 2, -1]))
    case 6:
      self = .aggregate(
        random.pick(["SUM", "AVG", "MIN", "MAX"]),
        random.chance(50) ? nil : [inner(&random), inner(&random)])
    case 7:
      self = .choice(inner(&random), inner(&random), random.chance(70) ? inner(&random) : nil)
    case 8: self = .everywhere(random.pick([0, 1, 2.5]))
    case 9: self = .firstFilled([inner(&random), inner(&random)])
    case 10: self = .extreme([inner(&random), inner(&random)], isGreatest: random.chance(50))
    default: self = .metric(random.number(in: 0...1))
    }
  }

  var text: String {
    switch self {
    case .metric(let index): "m\(index + 1)"
    case .number(let number): "\(number)"
    case .negated(let inner): "-(\(inner.text))"
    case .rounded(let name, let inner): "\(name)(\(inner.text))"
    case .joined(let left, let operation, let right): "(\(left.text)) \(operation) (\(right.text))"
    case .filled(let inner, let number):
      "FILL(\(inner.text), \(number.map { "\($0)" } ?? "REPEAT"))"
    case .aggregate(let name, let items):
      "\(name)(\(items.map { "[" + $0.map(\.text).joined(separator: ", ") + "]" } ?? "METRICS()"))"
    case .choice(let condition, let first, let second):
      "IF(\(condition.text), \(first.text)\(second.map { ", " + $0.text } ?? ""))"
    case .everywhere(let number): "TIME_SERIES(\(number))"
    case .firstFilled(let items):
      "FIRST(REMOVE_EMPTY([" + items.map(\.text).joined(separator: ", ") + "]))"
    case .extreme(let items, let isGreatest):
      "FIRST(SORT([" + items.map(\.text).joined(separator: ", ") + "], "
        + (isGreatest ? "MAX, DESC))" : "MIN, ASC))")
    }
  }

  /// The alarm's items for it.
  func math(of statistic: MetricStatistic) throws -> MetricMath {
    let metrics = ["m1", "m2"].map { id in
      MetricQuery(
        id: id, source: .metric(MetricSeries(namespace: "N", metricName: id), statistic, nil))
    }
    let expression = try MathExpression(parsing: text)
    return try MetricMath(
      metrics + [MetricQuery(id: "e1", source: .expression(expression), returnsData: true)])
  }

  /// Values from new to old.
  func values(over metrics: [[Double?]], count: Int) -> [Double?] {
    // Nothing is reported as -0.0.
    let decided = decided(metrics, count)
    return (0..<count).map { decided.value(in: $0, metrics, count).map { $0 == 0 ? 0 : $0 } }
  }

  /// The same with each choice among series made: it is the same one in every window.
  private func decided(_ metrics: [[Double?]], _ count: Int) -> RandomExpression {
    let decided = { (part: RandomExpression) in part.decided(metrics, count) }
    switch self {
    case .metric, .number, .everywhere: return self
    case .negated(let inner): return .negated(decided(inner))
    case .rounded(let name, let inner): return .rounded(name, decided(inner))
    case .joined(let left, let operation, let right):
      return .joined(decided(left), operation, decided(right))
    case .filled(let inner, let number): return .filled(decided(inner), number)
    case .aggregate(let name, let items): return .aggregate(name, items?.map(decided))
    case .choice(let condition, let first, let second):
      return .choice(decided(condition), decided(first), second.map(decided))
    case .firstFilled(let items):
      return items.map(decided).first { !$0.filled(metrics, count).isEmpty } ?? Self.nothing
    case .extreme(let items, let isGreatest):
      let filled = items.map(decided).map { ($0, $0.filled(metrics, count)) }
        .filter { !$0.1.isEmpty }
      let extremes = filled.compactMap { isGreatest ? $0.1.max() : $0.1.min() }
      let best = isGreatest ? extremes.max() : extremes.min()
      return extremes.firstIndex { $0 == best }.map { filled[$0].0 } ?? Self.nothing
    }
  }

  /// Without a value in any window.
  private static let nothing = RandomExpression.joined(.number(1), "/", .number(0))

  private func value(in window: Int, _ metrics: [[Double?]], _ count: Int) -> Double? {
    let value = { (part: RandomExpression) in part.value(in: window, metrics, count) }
    switch self {
    case .metric(let index): return metrics[index][window]
    case .number(let number): return number
    case .negated(let inner): return value(inner).map { 0 - $0 }
    case .rounded(let name, let inner):
      guard let found = value(inner) else { return nil }
      if name == "ABS" { return found < 0 ? -found : found }
      return name == "CEIL" ? -((-found).rounded(.down)) : found.rounded(.down)
    case .joined(let left, let operation, let right):
      guard let left = value(left), let right = value(right) else { return nil }
      return Self.join(left, operation, right)
    case .filled(let inner, let number):
      for older in window..<count {
        if let found = inner.value(in: older, metrics, count) { return found }
        if let number { return number }
      }
      return nil
    case .aggregate(let name, let items):
      let found = (items ?? [.metric(0), .metric(1)]).compactMap(value)
      return found.isEmpty ? nil : Self.aggregate(name, found)
    case .choice(let condition, let first, let second):
      guard let truth = value(condition) else { return nil }
      return truth == 0 ? second.flatMap(value) : value(first)
    case .everywhere(let number): return number
    case .firstFilled, .extreme: preconditionFailure("a choice that was not made")
    }
  }

  /// The values it has in whatever windows.
  private func filled(_ metrics: [[Double?]], _ count: Int) -> [Double] {
    (0..<count).compactMap { value(in: $0, metrics, count) }
  }

  private static func join(_ left: Double, _ operation: String, _ right: Double) -> Double? {
    switch operation {
    case "+": left + right
    case "-": left - right
    case "*": left * right
    case "/": right == 0 ? nil : left / right
    case "<": right > left ? 1 : 0
    case ">=": right <= left ? 1 : 0
    case "==": left - right == 0 ? 1 : 0
    case "!=": left - right == 0 ? 0 : 1
    case "AND": left * right == 0 ? 0 : 1
    default: left == 0 && right == 0 ? 0 : 1
    }
  }

  private static func aggregate(_ name: String, _ found: [Double]) -> Double? {
    switch name {
    case "MIN": found.sorted().first
    case "MAX": found.sorted().last
    case "AVG": found.reduce(0, +) / Double(found.count)
    default: found.reduce(0, +)
    }
  }
}
