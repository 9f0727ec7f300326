/// One token of field selection criteria.
typealias FieldSelectionToken = ExpressionToken<FieldSelectionTokenKind>

/// What a token of field selection criteria is.
enum FieldSelectionTokenKind: Hashable, Sendable {
  /// A system field's name.
  case field(SystemField)
  /// `AND`, `OR`, `IN` or `NOT`, in upper case.
  case word(String)
  /// A text in double quotes, without them.
  case text(String)
  case equal
  case unequal
  case open
  case close
  case comma
  /// Behind the last token.
  case end
}

extension ExpressionToken<FieldSelectionTokenKind> {
  /// Cuts criteria into tokens, the last one being the end.
  static func tokens(of text: String) throws(ExpressionError) -> [FieldSelectionToken] {
    try tokens(of: text, end: .end, token)
  }

  private static func token(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> FieldSelectionToken {
    let one = start..<start + 1
    switch bytes[start] {
    case UInt8(ascii: "("): return FieldSelectionToken(kind: .open, range: one)
    case UInt8(ascii: ")"): return FieldSelectionToken(kind: .close, range: one)
    case UInt8(ascii: ","): return FieldSelectionToken(kind: .comma, range: one)
    case UInt8(ascii: "="): return FieldSelectionToken(kind: .equal, range: one)
    case UInt8(ascii: "!") where bytes[(start + 1)...].first == UInt8(ascii: "="):
      return FieldSelectionToken(kind: .unequal, range: start..<start + 2)
    case UInt8(ascii: "\""): return try quoted(at: start, in: bytes, of: text)
    default: return try word(at: start, in: bytes, of: text)
    }
  }

  /// Escapes in it are those of patterns (rule 4.10; here assumed).
  private static func quoted(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> FieldSelectionToken {
    var value: [UInt8] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      let isEscape =
        bytes[index...].starts(with: #"\""#.utf8) || bytes[index...].starts(with: #"\\"#.utf8)
      if isEscape { index += 1 }
      value.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else {
      throw ExpressionError("the quote is not closed", in: text, at: start..<bytes.count)
    }
    return FieldSelectionToken(
      kind: .text(String(decoding: value, as: UTF8.self)), range: start..<index + 1)
  }

  /// A field's name, or a word in either case: `or` was recorded, the others are assumed.
  private static func word(
    at start: Int, in bytes: [UInt8], of text: String
  ) throws(ExpressionError) -> FieldSelectionToken {
    // Fields begin with a sign that no word holds: blanks before them may be missing.
    let first = bytes[start] == UInt8(ascii: "@") ? start + 1 : start
    let end = bytes[first...].firstIndex { !isWordByte($0) } ?? bytes.count
    guard end > first else {
      throw ExpressionError("this sign has no meaning here", in: text, at: start..<start + 1)
    }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    if let field = SystemField(rawValue: word) {
      return FieldSelectionToken(kind: .field(field), range: start..<end)
    }
    guard ["AND", "OR", "IN", "NOT"].contains(word.uppercased()) else {
      let known = SystemField.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExpressionError(
        "'\(word)' is no system field; there are \(known)", in: text, at: start..<end)
    }
    return FieldSelectionToken(kind: .word(word.uppercased()), range: start..<end)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default: false
    }
  }
}
