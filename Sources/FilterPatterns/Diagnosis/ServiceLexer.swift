/// Cuts a pattern into tokens as CloudWatch does, to quote what CloudWatch quotes of a wrong one.
///
/// At each place the longest token is taken. Where none stands, CloudWatch gives up on the whole
/// pattern and quotes what it has read of one, up to and including the character that goes on with
/// no token, or the end (recorded: recorded-logs A8; which tokens there are is assumed beyond that).
///
///     $..value      $.   begins a selector, of which a second dot is no part: '$..'
///     $.arr[-1]     $.arr is one; [ begins an index, of which - is no part: '[-'
///
/// It only words rejections: what is right is for the parsers to say. Convention: `lexX` stands at the
/// first byte of an X.
struct ServiceLexer {
  /// What stands at a place of a pattern.
  enum Piece {
    /// A token that ends before this byte.
    case token(end: Int)
    /// No token: this byte is the first that goes on with none.
    case unfinished(at: Int)
  }

  let text: PatternText
  let range: Range<Int>
  private let kind: Kind

  /// The signs that are tokens differ by kind of pattern.
  private enum Kind {
    case terms
    case json
    case delimited
  }

  /// Creates a lexer of a pattern, whose first character decides what it is (rule 1.2).
  init(_ text: PatternText) {
    self.text = text
    range = text.trimmedRange
    switch text.byte(at: range.lowerBound) {
    case UInt8(ascii: "{"): kind = .json
    case UInt8(ascii: "["): kind = .delimited
    default: kind = .terms
    }
  }

  /// Returns the beginning of the first token that is never finished; nil where all are tokens.
  func unfinishedToken() -> String? {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.bytes[position].isPatternSpace {
        position += 1
        continue
      }
      switch piece(at: position) {
      case .token(let end): position = end
      case .unfinished(let offset): return text[position..<endOfCharacter(at: offset)]
      }
    }
    return nil
  }

  /// Returns the token at a place or behind the blanks there, nil where none stands or the pattern ends.
  func token(at place: Int) -> String? {
    let position = pass(from: place, while: \.isPatternSpace)
    guard range.contains(position), case .token(let end) = piece(at: position) else { return nil }
    return text[position..<end]
  }

  /// Returns what stands at a place that is no white space.
  private func piece(at position: Int) -> Piece {
    switch text.bytes[position] {
    case UInt8(ascii: "\""): lexQuoted(position)
    case UInt8(ascii: "%"): lexRegex(position)
    case let byte:
      switch kind {
      case .terms: lexTerm(byte, position)
      case .json: lexJSON(byte, position)
      case .delimited: lexDelimited(byte, position)
      }
    }
  }

  /// The byte behind a character; the end has none.
  private func endOfCharacter(at offset: Int) -> Int {
    guard offset < range.upperBound else { return range.upperBound }
    let bytes = text.bytes[offset..<range.upperBound].prefix(4)
    let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    return min(offset + (scalar.map { UTF8.width($0) } ?? 1), range.upperBound)
  }
}

/// The tokens of all kinds of patterns.
extension ServiceLexer {
  private func lexQuoted(_ start: Int) -> Piece {
    guard let close = text.closingQuote(from: start), close < range.upperBound else {
      return .unfinished(at: range.upperBound)
    }
    return .token(end: close + 1)
  }

  /// The characters of a regular expression are looked at one by one, what they say is not.
  private func lexRegex(_ start: Int) -> Piece {
    let end = pass(from: start + 1) { $0.isRegexLiteral || $0.isRegexOperator }
    return lexSign("%", at: end)
  }

  /// A sign that must stand at a place, for instance the second of two.
  private func lexSign(_ sign: Unicode.Scalar, at offset: Int) -> Piece {
    has(sign, at: offset) ? .token(end: offset + 1) : .unfinished(at: offset)
  }

  private func lexTerm(_ byte: UInt8, _ start: Int) -> Piece {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "-"): .token(end: start + 1)
    default: lexWord(start) { $0.isNameText || $0 == UInt8(ascii: ".") }
    }
  }

  private func lexDelimited(_ byte: UInt8, _ start: Int) -> Piece {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","): .token(end: start + 1)
    default: lexCondition(byte, start)
    }
  }

  private func lexJSON(_ byte: UInt8, _ start: Int) -> Piece {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"): .token(end: start + 1)
    case UInt8(ascii: "$"): lexSelector(start)
    case UInt8(ascii: "["): lexIndex(start)
    case UInt8(ascii: "."):
      // Behind an index a step may stand that no word holds.
      if case .token(let end) = lexStep(start) {
        .token(end: end)
      } else {
        lexCondition(byte, start)
      }
    default: lexCondition(byte, start)
    }
  }

  /// Parentheses, operators, joints and words.
  private func lexCondition(_ byte: UInt8, _ start: Int) -> Piece {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "="): .token(end: start + 1)
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      .token(end: has("=", at: start + 1) ? start + 2 : start + 1)
    case UInt8(ascii: "!"): lexSign("=", at: start + 1)
    case UInt8(ascii: "&"): lexSign("&", at: start + 1)
    case UInt8(ascii: "|"): lexSign("|", at: start + 1)
    default: lexWord(start) { $0.isBareText }
    }
  }

  private func lexWord(_ start: Int, _ isPart: (UInt8) -> Bool) -> Piece {
    let end = pass(from: start, while: isPart)
    return end > start ? .token(end: end) : .unfinished(at: start)
  }

  private func pass(from start: Int, while isPart: (UInt8) -> Bool) -> Int {
    var position = start
    while position < range.upperBound, isPart(text.bytes[position]) { position += 1 }
    return position
  }

  private func has(_ sign: Unicode.Scalar, at offset: Int) -> Bool {
    range.contains(offset) && UInt32(text.bytes[offset]) == sign.value
  }
}

/// Selectors (reference section 3): indexes are tokens of their own.
extension ServiceLexer {
  /// `$` and its steps; one step is the least, and a further one that is wrong is no part of it.
  private func lexSelector(_ start: Int) -> Piece {
    var selector = lexStep(start + 1)
    while case .token(let end) = selector, case .token(let further) = lexStep(end) {
      selector = .token(end: further)
    }
    return selector
  }

  /// `.name`, `.*` or `.['any text']`.
  private func lexStep(_ start: Int) -> Piece {
    guard has(".", at: start) else { return .unfinished(at: start) }
    if has("*", at: start + 1) { return .token(end: start + 2) }
    if has("[", at: start + 1) { return lexKey(start + 1) }
    return lexWord(start + 1) { $0.isNameText }
  }

  private func lexKey(_ start: Int) -> Piece {
    guard has("'", at: start + 1) else { return .unfinished(at: start + 1) }
    guard let close = text.firstOffset(of: "']", from: start + 2), close + 2 <= range.upperBound
    else { return .unfinished(at: range.upperBound) }
    return .token(end: close + 2)
  }

  /// `[12]` or `[*]`.
  private func lexIndex(_ start: Int) -> Piece {
    if has("*", at: start + 1) { return lexSign("]", at: start + 2) }
    let end = pass(from: start + 1) { $0.isDigit }
    return end > start + 1 ? lexSign("]", at: end) : .unfinished(at: end)
  }
}
