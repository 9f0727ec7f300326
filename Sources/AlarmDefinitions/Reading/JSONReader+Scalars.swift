extension JSONReader {
  /// A text in quotes, its escapes decoded.
  mutating func expectText() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while true {
      let run = bytes[position...].prefix {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20
      }
      position = run.endIndex
      if next == UInt8(ascii: "\""), text.isEmpty {
        position += 1
        return String(decoding: run, as: UTF8.self)
      }
      text += run
      switch next {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try expectEscape()).utf8
      default: throw fault("a control character in a text")
      }
    }
  }

  private mutating func expectEscape() throws(JSONFault) -> Character {
    position += 1
    guard let sign = next else { throw fault("") }
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(sign))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try expectScalar())
    default:
      position -= 1
      throw fault("an escape that JSON does not have")
    }
  }

  /// The four digits behind `\u`, or two such escapes that are one character.
  private mutating func expectScalar() throws(JSONFault) -> Unicode.Scalar {
    let first = try expectUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first),
      bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    else { throw fault("half of a character") }
    position += 2
    let second = try expectUnit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half of a character") }
    return scalar
  }

  private mutating func expectUnit() throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw fault("expected a hexadecimal digit")
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  /// A number, which stays as it is spelled.
  mutating func expectNumber() throws(JSONFault) -> DocumentTree {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = position
    try expectDigits()
    if bytes[whole] == UInt8(ascii: "0"), position - whole > 1 {
      position = whole
      throw fault("a number that begins with 0")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try expectDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try expectDigits()
    }
    return .plain(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func expectDigits() throws(JSONFault) {
    let digits = bytes[position...].prefix(while: Self.isDigit)
    guard !digits.isEmpty else { throw fault("expected a digit") }
    position = digits.endIndex
  }
}
