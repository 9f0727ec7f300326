/// A field table's memory, lent to the walk over one record.
struct LentTable {
  let nodes: UnsafePointer<FieldTable.Node>
  let keyBytes: UnsafePointer<UInt8>
  let firstOfLength: UnsafePointer<Int32>

  /// For each length of a key the first child of a node that has children.
  func keys(inside node: Int32) -> UnsafePointer<Int32> {
    // In bounds: such a node has a place for each length.
    firstOfLength + nodes[Int(node)].lengths
  }

  /// Whether anything below a node's value is wanted.
  func hasChildren(_ node: Int32) -> Bool {
    nodes[Int(node)].lengths >= 0
  }

  /// Returns the child that has the key before its closing quote, or -1; `keys` are its parent's.
  func child(
    _ keys: UnsafePointer<Int32>, before close: UnsafePointer<UInt8>, _ length: UInt32
  ) -> Int32 {
    // In bounds: nodes lead to nodes of their table only.
    var index = keys[Int(min(length, UInt32(FieldTable.longest)))]
    while index >= 0 {
      let node = nodes + Int(index)
      if holds(node, close - Int(length), Int(length)) { return index }
      index = node.pointee.nextOfLength
    }
    return -1
  }

  /// Whether the key at `start` is the node's, whose place by length it has.
  ///
  /// In bounds: behind a key come its closing quote and the window's padding.
  private func holds(
    _ node: UnsafePointer<FieldTable.Node>, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let difference = Self.word(at: start) ^ node.pointee.prefix
    guard difference & node.pointee.prefixBits == 0 else { return false }
    return length <= 8 || holdsRest(node, start, length)
  }

  /// Whether what is behind the first eight bytes is the node's.
  private func holdsRest(
    _ node: UnsafePointer<FieldTable.Node>, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    node.pointee.keyLength == length && Self.word(at: start + length - 8) == node.pointee.suffix
      && (length <= 16 || holdsMiddle(node, start, length))
  }

  /// Whether what is neither among the first eight bytes nor among the last is the node's.
  private func holdsMiddle(
    _ node: UnsafePointer<FieldTable.Node>, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    // In bounds: a node's key is as long as it says.
    let key = keyBytes + node.pointee.keyStart
    return (8..<(length - 8)).allSatisfy { start[$0] == key[$0] }
  }

  /// The slow way, for a key whose text had to be decoded.
  func child(of parent: Int32, named key: [UInt8]) -> Int32 {
    var index = Int(parent) + 1
    let end = nodes[Int(parent)].subtreeEnd
    while index < end {
      let node = nodes[index]
      let name = UnsafeBufferPointer(start: keyBytes + node.keyStart, count: node.keyLength)
      if name.elementsEqual(key) { return Int32(truncatingIfNeeded: index) }
      index = node.subtreeEnd
    }
    return -1
  }

  private static func word(at start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }
}

extension FieldTable {
  /// Calls `body` with the table's memory.
  func lend<Result>(_ body: (LentTable) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      keyBytes.withUnsafeBufferPointer { keyBytes in
        firstOfLength.withUnsafeBufferPointer { firstOfLength in
          guard let nodes = nodes.baseAddress, let keyBytes = keyBytes.baseAddress,
            let firstOfLength = firstOfLength.baseAddress
          else { preconditionFailure("a table has a node for the record at least") }
          return body(LentTable(nodes: nodes, keyBytes: keyBytes, firstOfLength: firstOfLength))
        }
      }
    }
  }
}
