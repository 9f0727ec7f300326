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

  /// Adds a whole number, with zeroes before it up to `width` digits.
  mutating func append(_ number: Int, width: Int = 1) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var (divisor, digits) = (UInt(1), 1)
    while digits < width || number.magnitude / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
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

  /// Adds `dd/MM/yy HH:mm:ss` (R3, observed).
  mutating func append(reasonDate date: CivilDate) {
    append(date.day, width: 2)
    append("/")
    append(date.month, width: 2)
    append("/")
    append(((date.year % 100) + 100) % 100, width: 2)
    append(" ")
    append(timeOf: date)
  }

  /// Adds `yyyy-MM-dd'T'HH:mm:ss.SSS+0000` in double quotes (section 6, observed).
  mutating func append(dataDate date: CivilDate) {
    append("\"")
    append(date.year, width: 4)
    append("-")
    append(date.month, width: 2)
    append("-")
    append(date.day, width: 2)
    append("T")
    append(timeOf: date)
    append(".")
    append(date.millisecond, width: 3)
    append("+0000\"")
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Adds `Monday 14 September, 2026 11:18:52 UTC` (C4, observed).
  mutating func append(longDate date: CivilDate) {
    append(Self.weekdays[date.weekday])
    append(" ")
    append(date.day, width: 2)
    append(" ")
    append(Self.months[date.month - 1])
    append(", ")
    append(date.year, width: 4)
    append(" ")
    append(timeOf: date)
    append(" UTC")
  }

  private mutating func append(timeOf date: CivilDate) {
    append(date.secondOfDay / 3600, width: 2)
    append(":")
    append(date.secondOfDay / 60 % 60, width: 2)
    append(":")
    append(date.secondOfDay % 60, width: 2)
  }
}
