/// One token of an expression or a rule, and where it stands in the text's UTF-8.
struct ExpressionToken<Kind: Hashable & Sendable>: Hashable, Sendable {
  let kind: Kind
  let range: Range<Int>
}

extension ExpressionToken {
  /// Reads the token at an index of the bytes of a text.
  typealias Reading = (Int, [UInt8], String) throws(ExpressionError) -> ExpressionToken

  /// Cuts a text into tokens, white space between them aside; the last one is `end`, behind it.
  static func tokens(
    of text: String, end: Kind, _ token: Reading
  ) throws(ExpressionError) -> [ExpressionToken] {
    let bytes = Array(text.utf8)
    var tokens: [ExpressionToken] = []
    var index = 0
    while let start = bytes[index...].firstIndex(where: { !isSpace($0) }) {
      let token = try token(start, bytes, text)
      tokens.append(token)
      index = token.range.upperBound
    }
    return tokens + [ExpressionToken(kind: end, range: bytes.count..<bytes.count)]
  }

  /// Whether a byte is white space between tokens.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
