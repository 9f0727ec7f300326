import AlarmStates
import UTCTimes

/// One JSON object being written on one line, its keys in the order they are added.
///
/// Written out rather than encoded: the order of keys is part of the contract.
struct JSONObject {
  private var members = ""

  /// Creates an object without members.
  init() {}

  /// The object's text.
  var text: String { "{\(members)}" }

  mutating func add(_ key: String, _ value: JSONText) {
    if !members.isEmpty { members += "," }
    members += JSONText(key).text
    members += ":"
    members += value.text
  }
}

/// A JSON value as text.
package struct JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  package let text: String

  package static let null = JSONText(raw: "null")

  private init(raw: String) {
    text = raw
  }

  init(_ object: JSONObject) {
    text = object.text
  }

  /// JSON that is there already, as reason data are.
  package init(json: String) {
    text = json
  }

  package init(_ values: [JSONText]) {
    text = "[" + values.map(\.text).joined(separator: ",") + "]"
  }

  package init(_ number: Int) {
    text = "\(number)"
  }

  package init(_ truth: Bool) {
    text = truth ? "true" : "false"
  }

  /// A number; whole ones without a point, since sums of whole samples are whole, and null for what
  /// JSON cannot write.
  package init(_ number: Double) {
    text = Int(exactly: number).map { "\($0)" } ?? (number.isFinite ? "\(number)" : "null")
  }

  /// A number that always has a decimal point, as Java writes a double (R11).
  package init(decimal number: Double) {
    text = ReasonNumber(number).description
  }

  /// A string; what a terminal might act on is escaped, which leaves its value unchanged.
  package init(_ string: String) {
    let isPlain = string.utf8.allSatisfy { byte in
      byte >= 0x20 && byte <= 0x7E && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    if isPlain {
      text = "\"\(string)\""
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(string.utf8.count + 16)
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars { Self.append(scalar, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
    case " "..."~": bytes.append(UInt8(ascii: scalar))
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case _ where SafeText.isUnsafe(scalar):
      for unit in UTF16.encode(scalar) ?? .init() { bytes += SafeText.escape(unit).utf8 }
    default: bytes += UTF8.encode(scalar) ?? .init()
    }
  }

  package init(stringLiteral: String) { self.init(stringLiteral) }
  package init(integerLiteral: Int) { self.init(integerLiteral) }
  package init(booleanLiteral: Bool) { self.init(booleanLiteral) }

  /// A string, or null for nil.
  package init(_ string: String?) {
    self = string.map { JSONText($0) } ?? .null
  }

  /// A number, or null.
  package init(_ number: Int?) {
    self = number.map { JSONText($0) } ?? .null
  }

  /// A time, or null for nil.
  package init(time: Int?) {
    self = time.map { JSONText(UTCTime($0).text(.machine)) } ?? .null
  }
}
