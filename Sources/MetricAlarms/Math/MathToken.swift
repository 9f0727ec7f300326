/// One token of a metric math expression.
typealias MathToken = ExpressionToken<MathTokenKind>

/// What a token of a metric math expression is.
enum MathTokenKind: Hashable, Sendable {
  /// A number as it is written.
  case number(Double)
  /// An id, a function's name or a word operator.
  case word(String)
  /// An operator, a bracket or a comma.
  case symbol(String)
  /// A text in quotes.
  case quoted
  /// Behind the last token.
  case end
}

extension ExpressionToken<MathTokenKind> {
  /// Cuts an expression into tokens, the last one being the end.
  static func tokens(of text: String) throws(ExpressionError) -> [MathToken] {
    try tokens(of: text, end: .end, token)
  }

  private static let symbols = [
    "&&", "||", "==", "!=", "<=", ">=", "+", "-", "*", "/", "^", "(", ")", "[", "]", ",", "<", ">",
  ]

  private static func token(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> MathToken {
    let first = bytes[start]
    if isDigit(first) || first == UInt8(ascii: ".") {
      return try number(at: start, in: bytes, of: text)
    }
    if isLetter(first) {
      let end = end(from: start, in: bytes) { isLetter($0) || isDigit($0) }
      let word = String(decoding: bytes[start..<end], as: UTF8.self)
      return MathToken(kind: .word(word), range: start..<end)
    }
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where first == quote {
      guard let close = bytes[(start + 1)...].firstIndex(of: quote) else {
        throw ExpressionError("the quote is not closed", in: text, at: start..<bytes.count)
      }
      return MathToken(kind: .quoted, range: start..<close + 1)
    }
    for symbol in symbols where bytes[start...].starts(with: symbol.utf8) {
      return MathToken(kind: .symbol(symbol), range: start..<start + symbol.utf8.count)
    }
    let end = end(from: start + 1, in: bytes) { $0 & 0xC0 == 0x80 }
    throw ExpressionError("no expression holds this character", in: text, at: start..<end)
  }

  private static func number(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> MathToken {
    var end = end(from: start, in: bytes) { isDigit($0) || $0 == UInt8(ascii: ".") }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      let hasSign = bytes[(end + 1)...].first.map { "+-".utf8.contains($0) } ?? false
      let digits = end + (hasSign ? 2 : 1)
      if digits < bytes.count, isDigit(bytes[digits]) {
        end = Self.end(from: digits, in: bytes, while: isDigit)
      }
    }
    guard let number = Double(String(decoding: bytes[start..<end], as: UTF8.self)), number.isFinite
    else { throw ExpressionError("this is not a number", in: text, at: start..<end) }
    return MathToken(kind: .number(number), range: start..<end)
  }

  private static func end(
    from start: Int, in bytes: [UInt8], while isPart: (UInt8) -> Bool
  ) -> Int {
    bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
