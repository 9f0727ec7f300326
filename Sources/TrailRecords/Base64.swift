/// Decodes base64 (RFC 4648, section 4), with or without the signs that fill it up.
enum Base64 {
  /// Returns the bytes that `text` stands for; nil when it is no base64.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    let signs =
      text.last == UInt8(ascii: "=") ? text[..<(text.firstIndex(of: 0x3D) ?? 0)] : text[...]
    guard text.count - signs.count <= 2, signs.count % 4 != 1 else { return nil }
    guard text[signs.endIndex...].allSatisfy({ $0 == UInt8(ascii: "=") }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(signs.count * 3 / 4)
    var (bits, count): (UInt32, UInt32) = (0, 0)
    for sign in signs {
      guard let value = value(of: sign) else { return nil }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static func value(of sign: UInt8) -> UInt32? {
    switch sign {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(sign) - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(sign) - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(sign) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
