extension PatternLiteral {
  /// Whether text is a bare number: `[+-] digits [. digits] [e [+-] digits]` (rule 4.7, documented).
  static func isNumber(_ text: Span<UInt8>) -> Bool {
    var position = 0
    passSign(text, &position)
    guard passDigits(text, &position) else { return false }
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      guard passDigits(text, &position) else { return false }
    }
    if position < text.count, text[position] == UInt8(ascii: "e") {
      position += 1
      passSign(text, &position)
      guard passDigits(text, &position) else { return false }
    }
    return position == text.count
  }

  /// Passes one digit or more.
  private static func passDigits(_ text: Span<UInt8>, _ position: inout Int) -> Bool {
    let start = position
    while position < text.count, text[position].isDigit { position += 1 }
    return position > start
  }

  private static func passSign(_ text: Span<UInt8>, _ position: inout Int) {
    guard position < text.count else { return }
    let isSign = text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-")
    if isSign { position += 1 }
  }
}
