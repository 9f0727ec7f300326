/// A list of very many values in the data of a page, as text.
struct ScriptList {
  private var bytes: [UInt8] = []

  /// Adds a number; nil is null.
  mutating func append(_ number: Int?) {
    guard let number else { return append(.null) }
    separate()
    guard number >= 0 else { return bytes.append(contentsOf: "\(number)".utf8) }
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Adds a text; nil is null.
  mutating func append(utf8 text: [UInt8]?) {
    guard let text else { return append(.null) }
    guard text.allSatisfy(Self.isPlain) else {
      return append(JSONText(String(decoding: text, as: UTF8.self)))
    }
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of a text means itself, to JSON and in a script block.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    default: (0x20...0x7E).contains(byte)
    }
  }

  /// Adds a value.
  mutating func append(_ value: JSONText) {
    separate()
    bytes += ScriptData.escaped(value.text).utf8
  }

  private mutating func separate() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
  }

  /// The list's JSON.
  var text: String { "[" + String(decoding: bytes, as: UTF8.self) + "]" }
}
