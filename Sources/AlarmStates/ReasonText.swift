import UTCTimes

/// A text that is put together byte by byte, as one is for every change of every alarm.
struct ReasonText: Sendable {
  private var bytes: [UInt8] = []

  /// Creates an empty text with room for most reasons.
  init() {
    bytes.reserveCapacity(512)
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Its length in bytes; all that is written here is ASCII, but for names.
  var count: Int { bytes.count }

  mutating func append(_ part: String) {
    bytes.append(contentsOf: part.utf8)
  }

  /// Adds a JSON string.
  mutating func append(quoting part: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in part.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a whole number.
  mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while number.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// Adds a number the way Java prints a double (R11).
  mutating func append(_ value: Double) {
    guard let whole = ReasonNumber.plainWhole(value) else {
      return append(ReasonNumber(value).description)
    }
    append(whole)
    append(".0")
  }

  /// Adds a time, so many seconds since the Unix epoch, as reasons have it.
  mutating func append(reasonDate seconds: Int) {
    UTCTime(seconds).append(.reason, to: &bytes)
  }

  /// Adds a time as reason data have it, in double quotes.
  mutating func append(dataDate time: UTCTime) {
    append("\"")
    time.append(.reasonData, to: &bytes)
    append("\"")
  }
}
