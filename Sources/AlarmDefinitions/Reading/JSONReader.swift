/// Reads the JSON of a document into a tree (RFC 8259), in one pass over its bytes.
///
/// The platform's reader takes a key that stands twice in one object, does not say on which line an object
/// begins, and calls whatever is wrong "not in the correct format". Here a second value of a key is refused,
/// as nobody can see which of them another program takes; so is what is nested deeper than any definition.
///
/// `expectX` consumes X or throws.
struct JSONReader {
  /// Lists and objects in one another; a text of brackets alone ends here, not at the end of the stack.
  static let depthLimit = 64
  /// Most bytes of a key.
  private static let keyLimit = 4096

  let bytes: [UInt8]
  var position = 0
  private var depth = 0
  /// Where lines begin, as far as they have been read.
  private var line = 1
  private var lineStart = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads `bytes`, which are one value and nothing else.
  static func tree(of bytes: [UInt8]) throws(JSONFault) -> DocumentTree {
    var reader = JSONReader(bytes)
    let tree = try reader.expectValue()
    reader.skipSpace()
    guard reader.next == nil else { throw reader.fault("something behind the value's end") }
    return tree
  }

  /// Reads the UTF-8 of `text`.
  static func tree(of text: String) throws(JSONFault) -> DocumentTree {
    try tree(of: Array(text.utf8))
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func fault(_ words: String) -> JSONFault {
    let words = next == nil ? "it ends early" : words
    return JSONFault(words: words, line: line, column: position - lineStart + 1)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n"):
        position += 1
        (line, lineStart) = (line + 1, position)
      default: return
      }
    }
  }

  private mutating func lex(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func expectValue() throws(JSONFault) -> DocumentTree {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try expectNested()
    case UInt8(ascii: "\""): return .text(try expectText())
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return try expectNumber()
    default: return try expectWord()
    }
  }

  private mutating func expectNested() throws(JSONFault) -> DocumentTree {
    guard depth < Self.depthLimit else {
      throw fault("values nested deeper than \(Self.depthLimit)")
    }
    depth += 1
    defer { depth -= 1 }
    return next == UInt8(ascii: "{") ? try expectObject() : try expectList()
  }

  private mutating func expectObject() throws(JSONFault) -> DocumentTree {
    let start = line
    position += 1
    var members: [String: DocumentTree] = [:]
    skipSpace()
    if lex("}") { return .object([:], line: start) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("expected a key in quotes") }
      let (keyStart, keyLine) = (position, line)
      let key = try expectText()
      if key.utf8.count > Self.keyLimit {
        position = keyStart
        throw fault("a key of more than \(Self.keyLimit) bytes")
      }
      if members[key] != nil {
        position = keyStart
        throw fault("\(quoted: key) twice in one object")
      }
      skipSpace()
      guard lex(":") else { throw fault("expected ':' behind a key") }
      members[key] = try expectValue().placed(on: keyLine)
      skipSpace()
    } while lex(",")
    guard lex("}") else { throw fault("expected ',' or '}'") }
    return .object(members, line: start)
  }

  private mutating func expectList() throws(JSONFault) -> DocumentTree {
    position += 1
    var items: [DocumentTree] = []
    skipSpace()
    if lex("]") { return .list([]) }
    repeat {
      items.append(try expectValue())
      skipSpace()
    } while lex(",")
    guard lex("]") else { throw fault("expected ',' or ']'") }
    return .list(items)
  }

  /// `true`, `false` or `null`.
  private mutating func expectWord() throws(JSONFault) -> DocumentTree {
    for (word, tree) in [
      ("true", DocumentTree.plain("true")), ("false", .plain("false")), ("null", .null),
    ]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return tree
    }
    throw fault("expected a value")
  }
}
