/// Reads the JSON of a record's value (RFC 8259) into a tree, in one pass over its bytes.
///
/// Where a record is cut or hidden the bytes may be anything: whatever is no value is nil, without a reason,
/// because to its reader it is one more thing that the record does not say.
///
/// `lexX` takes X if it is there; `readX` takes X, or is nil.
struct RecordValueReader {
  /// Lists and objects in one another; brackets alone end here, not at the end of the stack.
  static let depthLimit = 64
  /// Four times what CloudTrail puts into a record at most.
  static let byteLimit = 1 << 20

  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads `bytes`, which are one value and nothing else.
  static func value(of bytes: Span<UInt8>) -> RecordValue? {
    guard bytes.count <= byteLimit else { return nil }
    var reader = RecordValueReader((0..<bytes.count).map { bytes[$0] })
    guard let value = reader.readValue() else { return nil }
    reader.skipSpace()
    return reader.position == bytes.count ? value : nil
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || (0x9...0xA).contains(byte) || byte == 0xD {
      position += 1
    }
  }

  mutating func lex(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func readValue() -> RecordValue? {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return readNested()
    case UInt8(ascii: "\""): return readText().map(RecordValue.text)
    case UInt8(ascii: "t"): return lexWord("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return lexWord("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return lexWord("null") ? .null : nil
    default: return readNumber().map(RecordValue.number)
    }
  }

  private mutating func lexWord(_ word: String) -> Bool {
    word.utf8.allSatisfy { lex(Unicode.Scalar($0)) }
  }

  private mutating func readNested() -> RecordValue? {
    guard depth < Self.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    return lex("{") ? readObject() : readList()
  }

  private mutating func readObject() -> RecordValue? {
    var members: [RecordValue.Member] = []
    skipSpace()
    if lex("}") { return .object([]) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\""), let key = readText() else { return nil }
      skipSpace()
      guard lex(":"), let value = readValue() else { return nil }
      members.append(.init(key: key, value: value))
      skipSpace()
    } while lex(",")
    return lex("}") ? .object(members) : nil
  }

  private mutating func readList() -> RecordValue? {
    guard lex("[") else { return nil }
    var elements: [RecordValue] = []
    skipSpace()
    if lex("]") { return .list([]) }
    repeat {
      guard let element = readValue() else { return nil }
      elements.append(element)
      skipSpace()
    } while lex(",")
    return lex("]") ? .list(elements) : nil
  }
}
