extension RecordValueReader {
  /// A text in quotes, its escapes decoded.
  ///
  /// What is no UTF-8 is repaired, as all other texts of a record are.
  mutating func readText() -> String? {
    position += 1
    var text: [UInt8] = []
    var start = position
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        let rest = bytes[start..<position - 1]
        return String(decoding: text.isEmpty ? rest : text + rest, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<position - 1]
        guard let scalar = readEscape() else { return nil }
        text += String(Character(scalar)).utf8
        start = position
      case 0..<0x20: return nil
      default: continue
      }
    }
    return nil
  }

  private mutating func readEscape() -> Unicode.Scalar? {
    guard let sign = next else { return nil }
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return readScalar()
    default: return nil
    }
  }

  /// The four digits behind `\u`, or two such escapes that are one character.
  ///
  /// Half of a character alone becomes the sign for what cannot be read: a record is read to its end.
  private mutating func readScalar() -> Unicode.Scalar? {
    guard let first = readUnit() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let behindFirst = position
    if first < 0xDC00, lex("\\"), lex("u"),
      let second = readUnit(), (0xDC00..<0xE000).contains(second)
    {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    position = behindFirst
    return "\u{FFFD}"
  }

  private mutating func readUnit() -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { return nil }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  /// A number as it is spelled.
  mutating func readNumber() -> String? {
    let start = position
    _ = lex("-")
    let startsWithZero = next == UInt8(ascii: "0")
    let whole = skipDigits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return nil }
    if lex("."), skipDigits() == 0 { return nil }
    if lex("e") || lex("E") {
      if !lex("+") { _ = lex("-") }
      if skipDigits() == 0 { return nil }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    return position - start
  }
}
