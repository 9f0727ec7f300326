extension RecordValueReader {
  /// A text in quotes, its escapes decoded.
  ///
  /// What is no UTF-8 is repaired, as all other texts of a record are.
  mutating func readText(in bytes: Span<UInt8>) -> String? {
    position += 1
    var text: [UInt8] = []
    text.reserveCapacity(32)
    while let byte = next(in: bytes) {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = readEscape(in: bytes) else { return nil }
        text += String(Character(scalar)).utf8
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func readEscape(in bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard let sign = next(in: bytes) else { return nil }
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return readScalar(in: bytes)
    default: return nil
    }
  }

  /// The four digits behind `\u`, or two such escapes that are one character.
  ///
  /// Half of a character alone becomes the sign for what cannot be read: a record is read to its end.
  private mutating func readScalar(in bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard let first = readUnit(in: bytes) else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let behindFirst = position
    if first < 0xDC00, lex("\\", in: bytes), lex("u", in: bytes),
      let second = readUnit(in: bytes), (0xDC00..<0xE000).contains(second)
    {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    position = behindFirst
    return "\u{FFFD}"
  }

  private mutating func readUnit(in bytes: Span<UInt8>) -> UInt32? {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next(in: bytes),
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else { return nil }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  /// A number as it is spelled.
  mutating func readNumber(in bytes: Span<UInt8>) -> String? {
    let start = position
    _ = lex("-", in: bytes)
    let startsWithZero = next(in: bytes) == UInt8(ascii: "0")
    let whole = skipDigits(in: bytes)
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return nil }
    if lex(".", in: bytes), skipDigits(in: bytes) == 0 { return nil }
    if lex("e", in: bytes) || lex("E", in: bytes) {
      if !lex("+", in: bytes) { _ = lex("-", in: bytes) }
      if skipDigits(in: bytes) == 0 { return nil }
    }
    return String(decoding: (start..<position).map { bytes[$0] }, as: UTF8.self)
  }

  private mutating func skipDigits(in bytes: Span<UInt8>) -> Int {
    let start = position
    while let byte = next(in: bytes), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    return position - start
  }
}
