import TrailArchives

/// Texts as JSON strings of ASCII alone, without tabs and line feeds.
enum JSONEscapes {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Appends a path in quotation marks; bytes that are no text are replaced.
  static func append(_ path: ArchiveLocation, to text: inout [UInt8]) {
    let bytes = path.bytes
    text.append(UInt8(ascii: "\""))
    if bytes.allSatisfy({ isPlain(UInt16($0)) }) {
      text += bytes
    } else {
      for unit in String(decoding: bytes, as: UTF8.self).utf16 { append(unit, to: &text) }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func append(_ unit: UInt16, to text: inout [UInt8]) {
    if isPlain(unit) { return text.append(UInt8(unit)) }
    text += "\\u".utf8
    for shift in [12, 8, 4, 0] { text.append(digits[Int(unit >> UInt16(shift) & 15)]) }
  }

  /// Whether it stands for itself.
  private static func isPlain(_ unit: UInt16) -> Bool {
    0x20..<0x7F ~= unit && unit != 0x22 && unit != 0x5C
  }
}
