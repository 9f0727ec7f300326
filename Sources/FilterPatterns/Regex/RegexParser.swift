/// Reads a regular expression (reference section 8, documented where not said otherwise).
///
///     expression  = alternative *( "|" alternative )
///     alternative = 1*( "^" / "$" / atom [ quantifier ] )
///     atom        = "." / class / escape / literal
///     quantifier  = "?" / "*" / "+" / "{" [ digits ] [ "," [ digits ] ] "}"
struct RegexParser {
  /// Characters an expression may grow to when its repetitions are written out.
  ///
  /// CloudWatch's own limit is not published; this one bounds the work for each byte (assumed).
  static let positionLimit = 4096

  let bytes: [UInt8]
  let end: Int
  var position: Int
  var faults: [RegexFault] = []

  /// Reads the bytes in `range`; the expression is nil when there are faults.
  static func expression(
    _ bytes: [UInt8], in range: Range<Int>
  ) -> (expression: RegexExpression?, faults: [RegexFault]) {
    var parser = RegexParser(bytes: bytes, end: range.upperBound, position: range.lowerBound)
    if range.isEmpty {
      let signs = max(range.lowerBound - 1, 0)..<min(range.upperBound + 1, bytes.count)
      return (nil, [RegexFault(kind: .empty, range: signs)])
    }
    let expression = RegexExpression(alternatives: parser.alternatives())
    if parser.faults.isEmpty, expression.positionCount > positionLimit {
      parser.report(.tooLarge(limit: positionLimit), range)
    }
    return (parser.faults.isEmpty ? expression : nil, parser.faults)
  }

  private mutating func alternatives() -> [[RegexExpression.Element]] {
    var alternatives: [[RegexExpression.Element]] = []
    while true {
      let start = position
      alternatives.append(sequence())
      // Empty alternatives are rejected (assumed).
      if position == start { reportEmptyAlternative() }
      guard take("|") else { return alternatives }
    }
  }

  private mutating func reportEmptyAlternative() {
    let sign = position < end ? position : position - 1
    report(.emptyAlternative, sign..<(sign + 1))
  }

  private mutating func sequence() -> [RegexExpression.Element] {
    var elements: [RegexExpression.Element] = []
    while let byte = current, byte != UInt8(ascii: "|") {
      if take("^") {
        elements.append(.start)
        rejectQuantifier(.danglingQuantifier)
      } else if take("$") {
        elements.append(.end)
        rejectQuantifier(.danglingQuantifier)
      } else if let characters = atom() {
        elements.append(.characters(characters, quantifier() ?? RegexRepetition()))
        rejectQuantifier(.secondQuantifier)
      }
    }
    return elements
  }

  private mutating func atom() -> RegexCharacters? {
    guard let byte = current else { return nil }
    switch byte {
    case UInt8(ascii: "."):
      position += 1
      return .dot
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "\\"): return escape()?.characters
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
      rejectQuantifier(.danglingQuantifier)
      return nil
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      // Whether the service takes them for themselves is not known: they can always be escaped.
      report(.strayClosing(Unicode.Scalar(byte)), position..<(position + 1))
      position += 1
      return nil
    default:
      if let byte = literal() { return RegexCharacters(byte) }
      // What repeats a character that is wrong is not wrong as well.
      _ = quantifier()
      return nil
    }
  }

  /// Reads a character that stands for itself: a letter, a digit or one of a few signs.
  mutating func literal() -> UInt8? {
    guard let byte = current else { return nil }
    if byte.isRegexLiteral {
      position += 1
      return byte
    }
    let text = String(decoding: bytes[position..<end].prefix(4), as: UTF8.self)
    let sign = text.unicodeScalars.first ?? "?"
    let length = min(UTF8.width(sign), end - position)
    let isParenthesis = sign == "(" || sign == ")"
    report(
      isParenthesis ? .parenthesis(sign) : .characterNotAllowed(sign),
      position..<(position + length))
    position += length
    return nil
  }
}

extension RegexParser {
  var current: UInt8? { position < end ? bytes[position] : nil }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let current, UInt32(current) == sign.value else { return false }
    position += 1
    return true
  }

  mutating func report(_ kind: RegexFault.Kind, _ range: Range<Int>) {
    faults.append(RegexFault(kind: kind, range: range))
  }
}

extension UInt8 {
  /// A character that a regular expression may hold as itself (section 8, documented).
  var isRegexLiteral: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "="),
      UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: ","):
      true
    default: isNameText
    }
  }

  /// A sign with a meaning of its own in a regular expression.
  var isRegexOperator: Bool {
    switch self {
    case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"),
      UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
