import AlarmStates

/// One JSON object being written on one line, its keys in the order they are added.
///
/// Written out rather than encoded: the order of keys is part of the contract.
struct JSONObject {
  private var members: [String] = []

  /// The object's text.
  var text: String { "{" + members.joined(separator: ",") + "}" }

  mutating func add(_ key: String, _ value: JSONText) {
    members.append("\(JSONText(key).text):\(value.text)")
  }
}

/// A JSON value as text.
struct JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  let text: String

  static let null = JSONText(raw: "null")

  private init(raw: String) {
    text = raw
  }

  init(_ object: JSONObject) {
    text = object.text
  }

  /// JSON that is there already, as reason data are.
  init(json: String) {
    text = json
  }

  init(_ values: [JSONText]) {
    text = "[" + values.map(\.text).joined(separator: ",") + "]"
  }

  init(_ number: Int) {
    text = "\(number)"
  }

  init(_ truth: Bool) {
    text = truth ? "true" : "false"
  }

  /// A number; whole ones without a point, since sums of whole samples are whole, and null for what
  /// JSON cannot write.
  init(_ number: Double) {
    text = Int(exactly: number).map { "\($0)" } ?? (number.isFinite ? "\(number)" : "null")
  }

  /// A number that always has a decimal point, as Java writes a double (R11).
  init(decimal number: Double) {
    text = ReasonNumber(number).description
  }

  /// A string; what a terminal might act on is escaped, which leaves its value unchanged.
  init(_ string: String) {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if SafeText.isUnsafe(scalar) {
          for unit in String(scalar).utf16 { text += SafeText.escape(unit) }
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    self.text = text + "\""
  }

  init(stringLiteral: String) { self.init(stringLiteral) }
  init(integerLiteral: Int) { self.init(integerLiteral) }
  init(booleanLiteral: Bool) { self.init(booleanLiteral) }

  /// A string, or null for nil.
  init(_ string: String?) {
    self = string.map { JSONText($0) } ?? .null
  }

  /// A number, or null.
  init(_ number: Int?) {
    self = number.map { JSONText($0) } ?? .null
  }

  /// A time, or null for nil.
  init(time: Int?) {
    self = time.map { JSONText(UTCText.machine($0)) } ?? .null
  }
}
