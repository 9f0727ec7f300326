/// An operator between two operands of a metric math expression.
enum MathOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case raise = "^"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case unequal = "!="
  case and = "AND"
  case or = "OR"

  /// The operators from the weakest to the strongest; `^` is stronger still and groups from the right.
  static let levels: [[MathOperator]] = [
    [.or], [.and], [.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal],
    [.add, .subtract], [.multiply, .divide],
  ]

  /// The operator a token spells; `&&` and `||` are the same as the words.
  init?(_ token: MathToken) {
    switch token.kind {
    case .symbol("&&"): self = .and
    case .symbol("||"): self = .or
    case .symbol(let text), .word(let text): self.init(rawValue: text)
    default: return nil
    }
  }

  /// Whether it compares or joins truths, which arrays of series have none of.
  var givesTruth: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide, .raise: false
    default: true
    }
  }

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
