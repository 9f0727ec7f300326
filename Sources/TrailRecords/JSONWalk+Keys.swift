extension JSONWalk {
  /// Reads a key and its colon and finds the slot that wants the value behind it.
  mutating func key() -> Bool {
    guard at.pointee == UInt8(ascii: "\"") else { return fail(.unexpectedByte) }
    let start = at + 1
    var hasEscapes = false
    at = start
    guard passString(&hasEscapes) else { return false }
    let length = at - start
    at += 1
    slot = -1
    if level.node >= 0 {
      slot = child(start, length, hasEscapes)
      if slot >= 0, slots[Int(slot)].kind != .missing { forget(slot) }
    }
    skipWhiteSpace()
    guard at.pointee == UInt8(ascii: ":") else { return fail(.unexpectedByte) }
    at += 1
    skipWhiteSpace()
    return true
  }

  private func child(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ hasEscapes: Bool
  ) -> Int32 {
    guard let table else { return -1 }
    if hasEscapes || length == 0 { return child(of: table, decoding: start, length) }
    return table.child(
      table.keys(inside: level.node), before: start + length,
      UInt32(truncatingIfNeeded: length + 1))
  }

  /// The slow way, for a key spelled with escapes, `"event\u004eame"` is `eventName`, and for an empty
  /// one.
  private func child(
    of table: FieldTableView, decoding start: UnsafePointer<UInt8>, _ length: Int
  ) -> Int32 {
    // In bounds: passString has just gone over these bytes up to the closing quote.
    let text = UnsafeBufferPointer(start: start, count: length)
    var key: [UInt8] = []
    EscapedText.decode(text.span, in: 0..<length, into: &key)
    return table.child(of: level.node, named: key)
  }

  /// Drops what an earlier key of the same name left: of repeated keys the last one counts.
  ///
  /// Filter-pattern reference, section 5 (recorded: filters.json json_number_equal).
  private mutating func forget(_ slot: Int32) {
    guard let table else { return }
    for index in Int(slot)..<table.nodes[Int(slot)].subtreeEnd {
      slots[index] = .missing
    }
  }
}

/// Keys that tell what an object is.
extension JSONWalk {
  /// Reads keys from the first of an object on until one decides, with `at` at its value then.
  ///
  /// Nil: stopped (see `fault`), or the object ended at the byte `at`.
  mutating func tellingKey() -> TellingKey? {
    skipWhiteSpace()
    if at.pointee == UInt8(ascii: "}") { return nil }
    while true {
      guard let key = readKey() else { return nil }
      if key != .nothing { return key }
      guard run() else { return nil }
      skipWhiteSpace()
      if at.pointee == UInt8(ascii: "}") { return nil }
      guard at.pointee == UInt8(ascii: ",") else {
        _ = fail(.unexpectedByte)
        return nil
      }
      at += 1
      skipWhiteSpace()
    }
  }

  /// Reads the key at `at` and returns what it shows, `.nothing` for nothing; nil when stopped.
  mutating func readKey() -> TellingKey? {
    let start = at
    guard key() else { return nil }
    // In bounds: `key` has passed the closing quote of the text that begins behind `start`.
    var text = self
    text.at = start + 1
    var hasEscapes = false
    guard text.passString(&hasEscapes) else { return nil }
    let bytes = UnsafeBufferPointer(start: start + 1, count: text.at - start - 1)
    guard hasEscapes else { return TellingKey.reading(bytes) ?? .nothing }
    var decoded: [UInt8] = []
    EscapedText.decode(bytes.span, in: 0..<bytes.count, into: &decoded)
    return TellingKey.reading(decoded) ?? .nothing
  }

  /// How many bytes it has passed up to the colon behind the key just passed, that colon included.
  var countThroughColon: Int {
    // In bounds: `key` has passed a colon, and only white space since.
    var colon = at - 1
    while colon.pointee != UInt8(ascii: ":") { colon -= 1 }
    return colon + 1 - origin
  }

  /// Whether it has come to the window's end.
  var isAtEnd: Bool { at >= end }
}
