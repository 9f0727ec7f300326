import TrailArchives

/// Members of a line for whoever looks at it: JSON of ASCII alone, without tabs and line feeds.
struct LineFacts {
  /// What a member says, as it is written.
  enum Name: String {
    case size = #","size":"#
    case records = #","records":"#
    case matches = #","matches":"#
    case damages = #","damages":"#
    case units = #","units":"#
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The members, each with a comma before it.
  private(set) var text: [UInt8] = []

  /// Adds a number; nil: nobody knows it.
  mutating func add(_ name: Name, _ number: Int?) {
    text += name.rawValue.utf8
    if let number { text.append(decimal: number) } else { text += "null".utf8 }
  }

  /// The text of a path as a string, without quotation marks; bytes that are no text are replaced.
  static func text(of path: ArchiveLocation) -> [UInt8] {
    let bytes = path.bytes
    if bytes.allSatisfy({ isPlain(UInt16($0)) }) { return bytes }
    var text: [UInt8] = []
    for unit in String(decoding: bytes, as: UTF8.self).utf16 { append(unit, to: &text) }
    return text
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

extension [UInt8] {
  /// Adds the digits of a number that is not below 0.
  mutating func append(decimal number: Int) {
    if number > 9 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
