/// Why the items of a metric math alarm cannot be computed.
public enum MetricMathError: Error, Hashable, Sendable {
  /// More metrics, or more expressions, than CloudWatch takes.
  case tooMany(String, Int, limit: Int)
  /// An id that does not begin with a lower-case letter, or holds more than letters, digits and `_`.
  case badID(String)
  /// Two items of one id.
  case repeatedID(String)
  /// How many items return data, which exactly one must.
  case returnedItems(Int)
  /// No item looks up a metric.
  case noMetric
  /// An expression that needs itself; its id.
  case circular(String)
  /// An expression that cannot be understood; its id.
  case expression(String, ExpressionError)
  /// The returned expression gives a number or an array; its id, and what it gives.
  case notOneSeries(String, gives: String)
}

extension MetricMathError: CustomStringConvertible {
  /// What is wrong, lower case and without a full stop; an expression with its carets.
  public var description: String {
    switch self {
    case .tooMany(let items, let count, let limit):
      "\(count) \(items) are more than the \(limit) an alarm can have"
    case .badID(let id):
      "id \"\(id)\" is not a lower-case letter with letters, digits and _ behind it"
    case .repeatedID(let id): "the id \(id) is given twice"
    case .returnedItems(let count):
      "exactly one of the metrics must have ReturnData true, and \(count) have"
    case .noMetric: "no item looks up a metric"
    case .circular(let id): "the expression \(id) needs itself"
    case .expression(let id, let error): "expression \(id): \(error)"
    case .notOneSeries(let id, let kind):
      "the expression \(id) gives \(kind), and an alarm watches one series"
    }
  }
}
