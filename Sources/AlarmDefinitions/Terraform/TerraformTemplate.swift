/// A text of Terraform's language, cut at what is worked out in it.
///
///     text     = { literal | "$${" | "%%{" | "${" expression "}" | "%{" directive "}" }
///
/// `lexX` consumes X where it is there; `skipX` steps over X.
struct TerraformTemplate {
  /// A part of a text.
  enum Part: Hashable {
    /// What stands there as it is, without escapes.
    case literal(String)
    /// What is worked out, without the blanks around it.
    case expression(String)
    /// What decides whether other parts are there, or takes white space away from them; or what has no end.
    case directive
  }

  private(set) var parts: [Part] = []
  private let bytes: [UInt8]
  private var position = 0
  private var literal: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let brace = UInt8(ascii: "{")
  private static let stripping = UInt8(ascii: "~")

  /// Cuts `text`.
  init(_ text: String) {
    bytes = Array(text.utf8)
    while position < bytes.count { lexPart() }
    endLiteral()
  }

  private var isAtSign: Bool {
    bytes[position] == UInt8(ascii: "$") || bytes[position] == UInt8(ascii: "%")
  }

  /// The length of an escape that begins here; 0: none does.
  private var escapeLength: Int {
    isAtSign && bytes[(position + 1)...].starts(with: [bytes[position], Self.brace]) ? 3 : 0
  }

  /// Whether `${` or `%{` begins here.
  private var isAtOpening: Bool {
    isAtSign && bytes[(position + 1)...].first == Self.brace
  }

  private mutating func lexPart() {
    if escapeLength > 0 {
      literal += [bytes[position], Self.brace]
      position += escapeLength
    } else if isAtOpening {
      endLiteral()
      lexOpening()
    } else {
      literal.append(bytes[position])
      position += 1
    }
  }

  private mutating func endLiteral() {
    if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
    literal = []
  }

  private mutating func lexOpening() {
    let sign = bytes[position]
    position += 2
    let start = position
    skipInside()
    let isClosed = position < bytes.count
    let inside = bytes[start..<min(position, bytes.count)]
    position += 1
    let isStripping = inside.first == Self.stripping || inside.last == Self.stripping
    let isDirective = sign == UInt8(ascii: "%") || isStripping || !isClosed
    parts.append(isDirective ? .directive : .expression(Self.trimmed(inside)))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isBlank = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Steps to the brace that ends an expression or a directive, or to the text's end.
  private mutating func skipInside() {
    // What is open inside: braces, and quotes, in which braces are text.
    var open: [UInt8] = []
    while position < bytes.count {
      switch (bytes[position], open.last == Self.quote) {
      case (UInt8(ascii: "\\"), true): position += 1
      case (_, true) where escapeLength > 0: position += escapeLength - 1
      case (_, true) where isAtOpening:
        open.append(Self.brace)
        position += 1
      case (Self.quote, true): open.removeLast()
      case (Self.quote, false), (Self.brace, false): open.append(bytes[position])
      case (UInt8(ascii: "}"), false):
        if open.isEmpty { return }
        open.removeLast()
      default: break
      }
      position += 1
    }
  }
}
