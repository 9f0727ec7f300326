import TrailRecords

/// Reads JSON the slow and obvious way: by recursion, a value at a time, checking everything.
struct StrictReader {
  /// What reading came to.
  enum Verdict {
    case whole(StrictValue, end: Int)
    /// The bytes end, and could go on to be JSON.
    case cut
    /// Whatever follows, this is no JSON.
    case malformed
  }

  private enum Stop: Error {
    case cut
    case malformed
  }

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the value that `bytes` begin with.
  static func read(_ bytes: [UInt8]) -> Verdict {
    var reader = StrictReader(bytes)
    do {
      let value = try reader.value()
      return .whole(value, end: reader.at)
    } catch Stop.cut {
      return .cut
    } catch {
      return .malformed
    }
  }

  private func peek() throws -> UInt8 {
    guard at < bytes.count else { throw Stop.cut }
    return bytes[at]
  }

  private mutating func take() throws -> UInt8 {
    let byte = try peek()
    at += 1
    return byte
  }

  private mutating func expect(_ text: String) throws {
    for byte in text.utf8 {
      guard try take() == byte else { throw Stop.malformed }
    }
  }

  private mutating func space() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func value() throws -> StrictValue {
    let start = at
    switch Character(Unicode.Scalar(try peek())) {
    case "{": return try object()
    case "[": return try array()
    case "\"": return try string()
    case "t": try expect("true")
    case "f": try expect("false")
    case "n": try expect("null")
    default: return try number()
    }
    let kinds: [UInt8: FieldKind] = [0x74: .isTrue, 0x66: .isFalse, 0x6E: .null]
    return StrictValue(kind: kinds[bytes[start]] ?? .missing, range: start..<at)
  }

  private mutating func object() throws -> StrictValue {
    let start = at
    var members: [StrictValue.Member] = []
    try list(until: "}") { reader in
      guard try reader.peek() == UInt8(ascii: "\"") else { throw Stop.malformed }
      let key = try reader.string().text
      reader.space()
      try reader.expect(":")
      reader.space()
      members.append(StrictValue.Member(key: key, value: try reader.value()))
    }
    return StrictValue(kind: .object, range: start..<at, members: members)
  }

  private mutating func array() throws -> StrictValue {
    let start = at
    var elements: [StrictValue] = []
    try list(until: "]") { elements.append(try $0.value()) }
    return StrictValue(kind: .array, range: start..<at, elements: elements)
  }

  private mutating func list(
    until end: Unicode.Scalar, _ element: (inout StrictReader) throws -> Void
  ) throws {
    guard depth < RecordScanner.depthLimit else { throw Stop.malformed }
    depth += 1
    at += 1
    space()
    if try peek() == UInt8(ascii: end) {
      at += 1
      depth -= 1
      return
    }
    while true {
      try element(&self)
      space()
      let byte = try take()
      if byte == UInt8(ascii: end) { break }
      guard byte == UInt8(ascii: ",") else { throw Stop.malformed }
      space()
    }
    depth -= 1
  }

  private mutating func number() throws -> StrictValue {
    let start = at
    if try peek() == UInt8(ascii: "-") { at += 1 }
    let isZero = try peek() == UInt8(ascii: "0")
    let count = try digits()
    if isZero, count > 1 { throw Stop.malformed }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      _ = try digits()
    }
    if at < bytes.count, "eE".utf8.contains(bytes[at]) {
      at += 1
      if "+-".utf8.contains(try peek()) { at += 1 }
      _ = try digits()
    }
    return StrictValue(kind: .number, range: start..<at)
  }

  private mutating func digits() throws -> Int {
    let start = at
    while at < bytes.count, "0123456789".utf8.contains(bytes[at]) { at += 1 }
    if at == start {
      _ = try peek()
      throw Stop.malformed
    }
    return at - start
  }

  private mutating func string() throws -> StrictValue {
    at += 1
    let start = at
    var text = StrictText()
    while true {
      guard at < bytes.count else { throw text.canGoOn ? Stop.cut : Stop.malformed }
      let byte = try take()
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        guard text.endRun() else { throw Stop.malformed }
        if byte == UInt8(ascii: "\\") { text.add(try escape()) }
      case ..<0x20: throw Stop.malformed
      default: text.add(byte)
      }
      guard byte != UInt8(ascii: "\"") else { break }
    }
    return StrictValue(
      kind: .string, range: start..<(at - 1), text: text.decoded, hasEscapes: text.hasEscapes)
  }

  private mutating func escape() throws -> UInt16 {
    let letters: [Character: UInt16] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
    ]
    let letter = Character(Unicode.Scalar(try take()))
    if let unit = letters[letter] { return unit }
    guard letter == "u" else { throw Stop.malformed }
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try take())).hexDigitValue else {
        throw Stop.malformed
      }
      unit = unit * 16 + UInt16(digit)
    }
    return unit
  }
}
