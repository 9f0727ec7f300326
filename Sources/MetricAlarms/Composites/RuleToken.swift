/// One token of a composite alarm's rule.
typealias RuleToken = ExpressionToken<RuleTokenKind>

/// What a token of a composite alarm's rule is.
enum RuleTokenKind: Hashable, Sendable {
  /// Characters without white space, brackets, commas and quotes: a word or an alarm's name.
  case word(String)
  /// An alarm's name in double quotes, a backslash before quotes and backslashes in it.
  case quoted(String)
  case open
  case close
  case comma
  /// Behind the last token.
  case end
}

extension ExpressionToken<RuleTokenKind> {
  /// Cuts a rule into tokens, the last one being the end.
  static func tokens(of text: String) throws(ExpressionError) -> [RuleToken] {
    try tokens(of: text, end: .end, token)
  }

  private static func token(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> RuleToken {
    switch bytes[start] {
    case UInt8(ascii: "("): return RuleToken(kind: .open, range: start..<start + 1)
    case UInt8(ascii: ")"): return RuleToken(kind: .close, range: start..<start + 1)
    case UInt8(ascii: ","): return RuleToken(kind: .comma, range: start..<start + 1)
    case UInt8(ascii: "\""): return try quoted(at: start, in: bytes, of: text)
    default:
      let end = bytes[start...].firstIndex { isSpace($0) || "(),\"".utf8.contains($0) }
      let range = start..<(end ?? bytes.count)
      return RuleToken(kind: .word(String(decoding: bytes[range], as: UTF8.self)), range: range)
    }
  }

  private static func quoted(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> RuleToken {
    var name: [UInt8] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
      name.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else {
      throw ExpressionError("the quote is not closed", in: text, at: start..<bytes.count)
    }
    return RuleToken(
      kind: .quoted(String(decoding: name, as: UTF8.self)), range: start..<index + 1)
  }
}
