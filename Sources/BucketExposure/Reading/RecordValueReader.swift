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

  var position = 0
  private var depth = 0

  /// Reads `bytes`, which are one value and nothing else.
  static func value(of bytes: Span<UInt8>) -> RecordValue? {
    guard bytes.count <= byteLimit else { return nil }
    var reader = RecordValueReader()
    guard let value = reader.readValue(in: bytes) else { return nil }
    reader.skipSpace(in: bytes)
    return reader.position == bytes.count ? value : nil
  }

  func next(in bytes: Span<UInt8>) -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func skipSpace(in bytes: Span<UInt8>) {
    while let byte = next(in: bytes), byte == 0x20 || (0x9...0xA).contains(byte) || byte == 0xD {
      position += 1
    }
  }

  mutating func lex(_ sign: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
    guard next(in: bytes) == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func readValue(in bytes: Span<UInt8>) -> RecordValue? {
    skipSpace(in: bytes)
    switch next(in: bytes) {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return readNested(in: bytes)
    case UInt8(ascii: "\""): return readText(in: bytes).map(RecordValue.text)
    case UInt8(ascii: "t"): return lexWord("true", in: bytes) ? .bool(true) : nil
    case UInt8(ascii: "f"): return lexWord("false", in: bytes) ? .bool(false) : nil
    case UInt8(ascii: "n"): return lexWord("null", in: bytes) ? .null : nil
    default: return readNumber(in: bytes).map(RecordValue.number)
    }
  }

  private mutating func lexWord(_ word: String, in bytes: Span<UInt8>) -> Bool {
    word.utf8.allSatisfy { lex(Unicode.Scalar($0), in: bytes) }
  }

  private mutating func readNested(in bytes: Span<UInt8>) -> RecordValue? {
    guard depth < Self.depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    return lex("{", in: bytes) ? readObject(in: bytes) : readList(in: bytes)
  }

  private mutating func readObject(in bytes: Span<UInt8>) -> RecordValue? {
    var members: [RecordValue.Member] = []
    skipSpace(in: bytes)
    if lex("}", in: bytes) { return .object([]) }
    repeat {
      skipSpace(in: bytes)
      guard next(in: bytes) == UInt8(ascii: "\""), let key = readText(in: bytes) else { return nil }
      skipSpace(in: bytes)
      guard lex(":", in: bytes), let value = readValue(in: bytes) else { return nil }
      members.append(.init(key: key, value: value))
      skipSpace(in: bytes)
    } while lex(",", in: bytes)
    return lex("}", in: bytes) ? .object(members) : nil
  }

  private mutating func readList(in bytes: Span<UInt8>) -> RecordValue? {
    guard lex("[", in: bytes) else { return nil }
    var elements: [RecordValue] = []
    skipSpace(in: bytes)
    if lex("]", in: bytes) { return .list([]) }
    repeat {
      guard let element = readValue(in: bytes) else { return nil }
      elements.append(element)
      skipSpace(in: bytes)
    } while lex(",", in: bytes)
    return lex("]", in: bytes) ? .list(elements) : nil
  }
}
