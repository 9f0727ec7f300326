/// Reads the AWS CLI's shorthand: `metricName=A,metricNamespace=B,dimensions={Region=$.awsRegion}`.
///
///     structure = pair *("," pair)
///     pair      = key "=" value *("," value)     several values make a list
///     value     = "{" structure "}" / "[" [value *("," value)] "]" / quoted / text
///
/// `expectX` consumes X or throws.
struct ShorthandParser {
  /// What is wrong, lower case and without a full stop.
  struct Fault: Error, Hashable {
    let message: String
  }

  /// Structures in structures; those of the API have two levels.
  private static let depthLimit = 16

  private let text: [Character]
  private var position = 0
  private var depth = 0

  private init(_ text: String) {
    self.text = Array(text)
  }

  /// Reads one structure.
  static func tree(of text: String) throws(Fault) -> DocumentTree {
    var parser = ShorthandParser(text)
    let tree = try parser.expectStructure()
    guard parser.position == parser.text.count else { throw parser.fault("a comma") }
    return tree
  }

  private var next: Character? { position < text.count ? text[position] : nil }

  private func fault(_ expected: String) -> Fault {
    let found = next.map { "\"\($0)\"" } ?? "the end"
    return Fault(message: "expected \(expected) at character \(position + 1), found \(found)")
  }

  private mutating func lex(_ sign: Character) -> Bool {
    guard next == sign else { return false }
    position += 1
    return true
  }

  /// Goes one level deeper, which the caller leaves again.
  private mutating func enter() throws(Fault) {
    guard depth < Self.depthLimit else {
      throw Fault(message: "structures in structures, too many")
    }
    depth += 1
  }

  private mutating func expectStructure() throws(Fault) -> DocumentTree {
    try enter()
    defer { depth -= 1 }
    var members: [String: DocumentTree] = [:]
    repeat {
      let key = try expectKey()
      if members[key] != nil { throw Fault(message: "\(quoted: key) twice") }
      members[key] = try expectValues()
    } while lex(",")
    return .object(members)
  }

  private mutating func expectKey() throws(Fault) -> String {
    let start = position
    while let sign = next, sign.isLetter || sign.isNumber || "_-.@:/# ".contains(sign) {
      position += 1
    }
    let key = String(text[start..<position]).trimmingSpaces()
    guard !key.isEmpty else { throw fault("a name") }
    guard lex("=") else { throw fault("\"=\" behind \(quoted: key)") }
    return key
  }

  /// A value, and those behind it that have no key of their own.
  private mutating func expectValues() throws(Fault) -> DocumentTree {
    var values = [try expectValue()]
    while next == ",", !isKeyed(from: position + 1) {
      position += 1
      values.append(try expectValue())
    }
    return values.count == 1 ? values[0] : .list(values)
  }

  /// Whether a name and "=" follow, rather than a further value.
  private func isKeyed(from start: Int) -> Bool {
    for sign in text[start...] {
      if sign == "=" { return true }
      if ",{}[]\"'".contains(sign) { return false }
    }
    return false
  }

  private mutating func expectValue() throws(Fault) -> DocumentTree {
    switch next {
    case "{":
      position += 1
      let tree = try expectStructure()
      guard lex("}") else { throw fault("\"}\"") }
      return tree
    case "[": return .list(try expectItems())
    case "'", "\"": return .text(try expectQuoted())
    default: return .text(plainText())
    }
  }

  private mutating func expectItems() throws(Fault) -> [DocumentTree] {
    try enter()
    defer { depth -= 1 }
    position += 1
    var items: [DocumentTree] = []
    while next != nil, next != "]" {
      items.append(try expectValue())
      if !lex(",") { break }
    }
    guard lex("]") else { throw fault("\"]\"") }
    return items
  }

  private mutating func expectQuoted() throws(Fault) -> String {
    let quote = text[position]
    position += 1
    var value = ""
    while let sign = next {
      position += 1
      if sign == quote { return value }
      if sign == "\\", let escaped = next, escaped == quote || escaped == "\\" {
        value.append(escaped)
        position += 1
      } else {
        value.append(sign)
      }
    }
    throw fault("the closing \(quote)")
  }

  /// A value without quotes; brackets in it, as of `$.a[0]`, are its own where they match.
  private mutating func plainText() -> String {
    var (value, open) = ("", 0)
    while let sign = next {
      if sign == "[" { open += 1 }
      if open == 0, ",}]".contains(sign) { break }
      if sign == "]" { open -= 1 }
      position += 1
      if sign == "\\", let escaped = next, ",\\".contains(escaped) {
        value.append(escaped)
        position += 1
      } else {
        value.append(sign)
      }
    }
    return value.trimmingSpaces()
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate func trimmingSpaces() -> String {
    let start = drop { $0 == " " }
    return String(
      start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex)])
  }
}
