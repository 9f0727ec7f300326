extension JSONWalk {
  /// Reads a key and its colon and finds the slot that wants the value behind it.
  @inline(__always)
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
      slot = hasEscapes ? child(decoding: start, length) : plainChild(start, length)
      if slot >= 0, slots[Int(slot)].kind != .missing { forget(slot) }
    }
    skipWhiteSpace()
    guard at.pointee == UInt8(ascii: ":") else { return fail(.unexpectedByte) }
    at += 1
    skipWhiteSpace()
    return true
  }

  @inline(__always)
  private func plainChild(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    // A table has a node for the record at least.
    guard let base = nodes.baseAddress else { return -1 }
    return Self.child(of: base[Int(level.node)], base, keyBytes, start, length)
  }

  /// Returns the child of `parent` that has the key at `start`, or -1.
  ///
  /// Reads 8 bytes at `start`: in bounds, the closing quote and the window's padding follow the key.
  @inline(__always)
  static func child(
    of parent: FieldTable.Node, _ nodes: UnsafePointer<FieldTable.Node>,
    _ keyBytes: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Int32 {
    guard parent.childLengths & (1 &<< UInt64(min(length, 63))) != 0 else { return -1 }
    var prefix = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
    if length < 8 { prefix &= (1 &<< UInt64(length &* 8)) &- 1 }
    var index = parent.firstChild
    repeat {
      // In bounds: nodes lead to nodes of their table only.
      let node = nodes[index]
      if node.keyLength == length, node.prefix == prefix, hasRest(of: node, keyBytes, start) {
        return Int32(truncatingIfNeeded: index)
      }
      index = node.nextSibling
    } while index != 0
    return -1
  }

  /// Whether the bytes from the ninth on are those of the node's key; its length is the key's own.
  @inline(__always)
  private static func hasRest(
    of node: FieldTable.Node, _ keyBytes: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>
  ) -> Bool {
    var position = 8
    while position < node.keyLength {
      if start[position] != keyBytes[node.keyStart + position] { return false }
      position += 1
    }
    return true
  }

  /// The slow way, for a key spelled with escapes: `"event\u004eame"` is `eventName`.
  @inline(never)
  private func child(decoding start: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    // In bounds: passString has just gone over these bytes up to the closing quote.
    let text = UnsafeBufferPointer(start: start, count: length)
    var key: [UInt8] = []
    EscapedText.decode(text.span, in: 0..<length, into: &key)
    var index = nodes[Int(level.node)].firstChild
    while index != 0 {
      let node = nodes[index]
      if keyBytes[node.keyStart..<(node.keyStart + node.keyLength)].elementsEqual(key) {
        return Int32(truncatingIfNeeded: index)
      }
      index = node.nextSibling
    }
    return -1
  }

  /// Drops what an earlier key of the same name left: of repeated keys the last one counts.
  ///
  /// Filter-pattern reference, section 5 (assumed).
  @inline(never)
  private func forget(_ slot: Int32) {
    for index in Int(slot)..<nodes[Int(slot)].subtreeEnd {
      slots[index] = .missing
    }
  }
}
