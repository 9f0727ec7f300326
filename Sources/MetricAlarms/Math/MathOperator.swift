/// An operator between two operands of a metric math expression.
package enum MathOperator: String, Hashable, Sendable {
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
}
