/// The value on the right side of a comparison.
struct PatternLiteral: Equatable, Sendable {
  /// How the value compares; bare text that is no number and quoted text do not differ (rule 4.8).
  enum Form: Sendable {
    case number
    case text
  }

  let form: Form
  /// The value without quotes and escapes; every `*` in a text is a wildcard (rule 4.10).
  let text: String
  let range: Range<Int>

  /// Whether text is a bare number: `[+-] digits [. digits] [e [+-] digits]` (rule 4.7, documented).
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func passDigits() -> Bool {
      let digits = rest.prefix { $0.isDigit }
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }
    func passSign() {
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    }
    passSign()
    guard passDigits() else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard passDigits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") {
      rest.removeFirst()
      passSign()
      guard passDigits() else { return false }
    }
    return rest.isEmpty
  }
}
