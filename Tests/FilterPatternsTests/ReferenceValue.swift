import Foundation
import ReplayTestSupport

/// The right side of a comparison, by the table of rule 4.8.
struct ReferenceValue {
  /// The text without quotes and escapes, or an expression's.
  let text: String
  let isQuoted: Bool
  var regex: ReferenceRegex?

  var isBareNumber: Bool {
    regex == nil && !isQuoted && Self.isNumber(text)
  }

  /// Rule 4.7.
  static func isNumber(_ text: String) -> Bool {
    text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?/) != nil
  }

  func holds(_ sign: String, text node: String) -> Bool {
    let isEqual =
      regex?.finds(in: node) ?? (isBareNumber ? node == text : ReferenceWildcard.covers(node, text))
    return sign == "=" ? isEqual : sign == "!=" ? !isEqual : false
  }

  func holds(_ sign: String, number node: String) -> Bool {
    guard isBareNumber else { return holds(sign, text: node) }
    let (left, right) = (Self.decimal(node), Self.decimal(text))
    switch sign {
    case "=": return left == right
    case "!=": return left != right
    case "<": return left < right
    case "<=": return left <= right
    case ">": return left > right
    default: return left >= right
    }
  }

  private static func decimal(_ text: String) -> Decimal {
    Decimal(string: text.hasPrefix("+") ? String(text.dropFirst()) : text) ?? .nan
  }
}
