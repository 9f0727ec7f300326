/// Cuts pattern text into tokens; has a token for every text, right or wrong.
///
/// Convention: `lexX` stands at the first byte of an X and returns the token that it is.
struct PatternLexer {
  private let text: PatternText
  private var position = 0
  private var lastEnd = 0

  /// Returns all tokens from an offset on; the last one, and only that, is `.end`.
  static func tokens(of text: PatternText, from start: Int = 0) -> [PatternToken] {
    var lexer = PatternLexer(text: text)
    lexer.position = start
    lexer.lastEnd = start
    var tokens: [PatternToken] = []
    while let token = lexer.next() {
      tokens.append(token)
      lexer.lastEnd = token.range.upperBound
    }
    tokens.append(PatternToken(kind: .end, range: lexer.lastEnd..<lexer.lastEnd))
    return tokens
  }

  private init(text: PatternText) {
    self.text = text
  }

  private mutating func next() -> PatternToken? {
    pass { $0.isPatternSpace }
    guard let byte = text.byte(at: position) else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return lexSign(.leftBrace)
    case UInt8(ascii: "}"): return lexSign(.rightBrace)
    case UInt8(ascii: "("): return lexSign(.leftParenthesis)
    case UInt8(ascii: ")"): return lexSign(.rightParenthesis)
    case UInt8(ascii: ","): return lexSign(.comma)
    case UInt8(ascii: "&"), UInt8(ascii: "|"): return lexJoint(byte)
    case UInt8(ascii: "\""): return lexQuoted()
    case UInt8(ascii: "%"): return lexRegex()
    case UInt8(ascii: "$"): return lexSelector()
    default: return byte.isOperatorText ? lexComparison() : lexWord()
    }
  }

  private mutating func lexSign(_ kind: PatternToken.Kind) -> PatternToken {
    position += 1
    return PatternToken(kind: kind, range: (position - 1)..<position)
  }

  private mutating func lexJoint(_ sign: UInt8) -> PatternToken {
    let range = pass { $0 == sign }
    guard range.count == 2 else { return PatternToken(kind: .strayOperator, range: range) }
    return PatternToken(kind: sign == UInt8(ascii: "&") ? .and : .or, range: range)
  }

  private mutating func lexComparison() -> PatternToken {
    let range = pass { $0.isOperatorText }
    let comparison = PatternComparison(rawValue: text[range])
    return PatternToken(kind: comparison.map { .comparison($0) } ?? .strayOperator, range: range)
  }

  private mutating func lexQuoted() -> PatternToken {
    let start = position
    position = text.closingQuote(from: start) ?? text.bytes.count
    return lexEnd(of: start) { .quoted(isClosed: $0) }
  }

  private mutating func lexRegex() -> PatternToken {
    let start = position
    position += 1
    pass { $0 != UInt8(ascii: "%") }
    return lexEnd(of: start) { .regex(isClosed: $0) }
  }

  /// Passes the closing sign of what began at `start`, if there is one.
  private mutating func lexEnd(
    of start: Int, kind: (_ isClosed: Bool) -> PatternToken.Kind
  ) -> PatternToken {
    let isClosed = position < text.bytes.count
    if isClosed { position += 1 }
    return PatternToken(kind: kind(isClosed), range: start..<position)
  }

  private mutating func lexWord() -> PatternToken {
    for (opening, closing) in [("'", "'"), ("‘", "’"), ("“", "”"), ("”", "”")]
    where text.has(opening, at: position) {
      let start = position
      guard let end = text.firstOffset(of: closing, from: start + opening.utf8.count) else { break }
      position = end + closing.utf8.count
      return PatternToken(kind: .wronglyQuoted, range: start..<position)
    }
    return PatternToken(kind: .word, range: pass { !$0.endsWord })
  }

  @discardableResult
  private mutating func pass(while isWanted: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while let byte = text.byte(at: position), isWanted(byte) { position += 1 }
    return start..<position
  }
}

extension PatternLexer {
  /// Passes `$` and all that was meant to belong to it, quoted keys and brackets included.
  private mutating func lexSelector() -> PatternToken {
    let start = position
    position += 1
    while let byte = text.byte(at: position) {
      if byte == UInt8(ascii: "[") {
        passBrackets()
      } else if byte == UInt8(ascii: "\""), text.has(".", at: position - 1) {
        _ = lexQuoted()
      } else if byte.endsWord {
        break
      } else {
        position += 1
      }
    }
    return PatternToken(kind: .selector, range: start..<position)
  }

  /// Passes `[0]`, `['key']` or `["key"]`; where no end is in sight, only the bracket.
  private mutating func passBrackets() {
    position += 1
    guard let quote = ["'", "\""].first(where: { text.has($0, at: position) }) else { return }
    guard let end = text.firstOffset(of: quote + "]", from: position + 1) else { return }
    position = end + 2
  }
}
