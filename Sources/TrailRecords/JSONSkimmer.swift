/// Passes over one JSON value of any size without holding it: a value nobody will read.
///
/// Records that are refused (too large, too deep, a control character in a string) and the parts of
/// a document that hold no records go through here, window by window. The grammar between strings
/// is checked in full; what is inside a string is not judged, only its end is found.
struct JSONSkimmer {
  /// Containers that may be open at once: 128 KiB of marks, and no more, against hostile nesting.
  static let depthLimit = 1 << 20

  /// What came of the bytes given.
  enum Outcome: Equatable {
    case complete(end: Int)
    /// All bytes were passed and the value goes on.
    case incomplete
    case malformed(JSONFault, index: Int)
  }

  private enum Expecting {
    case value
    case firstElement
    case firstKey
    case key
    case colon
    case commaOrEnd
    case text
    case escaped
    case number(NumberPart)
    /// The bytes of a word that are still to come, the next one lowest.
    case literal(UInt32)
  }

  /// Where in a number the last byte was; only the parts marked in `isWhole` may end it.
  private enum NumberPart {
    case sign
    case zero
    case digits
    case point
    case fraction
    case exponentMark
    case exponentSign
    case exponent

    var isWhole: Bool {
      switch self {
      case .zero, .digits, .fraction, .exponent: true
      case .sign, .point, .exponentMark, .exponentSign: false
      }
    }

    func after(_ byte: UInt8) -> NumberPart? {
      switch (self, byte) {
      case (.sign, UInt8(ascii: "0")): .zero
      case (.sign, UInt8(ascii: "1")...UInt8(ascii: "9")): .digits
      case (.digits, UInt8(ascii: "0")...UInt8(ascii: "9")): .digits
      case (.zero, UInt8(ascii: ".")), (.digits, UInt8(ascii: ".")): .point
      case (.point, UInt8(ascii: "0")...UInt8(ascii: "9")): .fraction
      case (.fraction, UInt8(ascii: "0")...UInt8(ascii: "9")): .fraction
      case (.zero, 0x45), (.zero, 0x65), (.digits, 0x45), (.digits, 0x65): .exponentMark
      case (.fraction, 0x45), (.fraction, 0x65): .exponentMark
      case (.exponentMark, UInt8(ascii: "+")), (.exponentMark, UInt8(ascii: "-")): .exponentSign
      case (.exponentMark, UInt8(ascii: "0")...UInt8(ascii: "9")): .exponent
      case (.exponentSign, UInt8(ascii: "0")...UInt8(ascii: "9")): .exponent
      case (.exponent, UInt8(ascii: "0")...UInt8(ascii: "9")): .exponent
      default: nil
      }
    }
  }

  private var expecting = Expecting.value
  private var openObjects = NestingMarks()
  private var textIsKey = false

  /// Whether the last byte passed was inside a string.
  var isInsideText: Bool {
    switch expecting {
    case .text, .escaped: true
    default: false
    }
  }

  /// Passes the bytes of `window` from `index` to `end`.
  mutating func skim(_ window: borrowing RecordWindow, from index: Int, to end: Int) -> Outcome {
    var position = index
    while position < end {
      let byte = window.byte(at: position)
      if case .number(let part) = expecting, part.after(byte) == nil {
        guard part.isWhole else { return .malformed(.badNumber, index: position) }
        if endValue() { return .complete(end: position) }
      }
      if let fault = take(byte) { return .malformed(fault, index: position) }
      position += 1
      if openObjects.isEmpty, case .commaOrEnd = expecting { return .complete(end: position) }
    }
    return .incomplete
  }

  /// Takes one byte; returns what is wrong with it.
  private mutating func take(_ byte: UInt8) -> JSONFault? {
    switch expecting {
    case .text:
      if byte == UInt8(ascii: "\\") { expecting = .escaped }
      if byte == UInt8(ascii: "\"") { endText() }
    case .escaped: expecting = .text
    case .number(let part): expecting = part.after(byte).map(Expecting.number) ?? expecting
    case .literal(let rest): return take(byte, of: rest)
    default: return JSONWalk.isWhiteSpace(byte) ? nil : takeToken(byte)
    }
    return nil
  }

  /// Takes a byte that is neither white space nor inside a token.
  private mutating func takeToken(_ byte: UInt8) -> JSONFault? {
    switch (expecting, byte) {
    case (.firstElement, UInt8(ascii: "]")), (.firstKey, UInt8(ascii: "}")): close()
    case (.commaOrEnd, UInt8(ascii: "]")) where !openObjects.last: close()
    case (.commaOrEnd, UInt8(ascii: "}")) where openObjects.last: close()
    case (.commaOrEnd, UInt8(ascii: ",")): expecting = openObjects.last ? .key : .value
    case (.colon, UInt8(ascii: ":")): expecting = .value
    case (.firstKey, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")):
      (expecting, textIsKey) = (.text, true)
    case (.value, _), (.firstElement, _): return beginValue(byte)
    default: return .unexpectedByte
    }
    return nil
  }

  private mutating func beginValue(_ byte: UInt8) -> JSONFault? {
    switch byte {
    case UInt8(ascii: "\""): (expecting, textIsKey) = (.text, false)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard openObjects.count < Self.depthLimit else { return .tooDeep }
      openObjects.push(byte == UInt8(ascii: "{"))
      expecting = openObjects.last ? .firstKey : .firstElement
    case UInt8(ascii: "-"): expecting = .number(.sign)
    case UInt8(ascii: "0"): expecting = .number(.zero)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): expecting = .number(.digits)
    case UInt8(ascii: "t"): expecting = .literal(Self.restOfTrue)
    case UInt8(ascii: "f"): expecting = .literal(Self.restOfFalse)
    case UInt8(ascii: "n"): expecting = .literal(Self.restOfNull)
    default: return .unexpectedByte
    }
    return nil
  }

  private static let restOfTrue = packed("rue")
  private static let restOfFalse = packed("alse")
  private static let restOfNull = packed("ull")

  private static func packed(_ word: String) -> UInt32 {
    word.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private mutating func take(_ byte: UInt8, of rest: UInt32) -> JSONFault? {
    guard byte == UInt8(truncatingIfNeeded: rest) else { return .unexpectedByte }
    expecting = rest >> 8 == 0 ? .commaOrEnd : .literal(rest >> 8)
    return nil
  }

  private mutating func endText() {
    expecting = textIsKey ? .colon : .commaOrEnd
  }

  private mutating func close() {
    openObjects.pop()
    expecting = .commaOrEnd
  }

  /// Ends a number, which only the byte behind it can do; true when it was the whole value.
  private mutating func endValue() -> Bool {
    expecting = .commaOrEnd
    return openObjects.isEmpty
  }
}
