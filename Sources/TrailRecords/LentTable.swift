/// A field table's memory, lent to the walk over one record.
struct LentTable {
  let nodes: UnsafePointer<FieldTable.Node>
  let keyBytes: UnsafePointer<UInt8>
  let firstOfLength: UnsafePointer<Int32>

  /// Where the children of a node begin in `firstOfLength`; -1: nothing below its value is wanted.
  @inline(__always)
  func lengths(inside node: Int32) -> Int {
    nodes[Int(node)].lengths
  }

  /// Returns the child that has the key at `start`, or -1; its parent's children begin at `lengths`.
  @inline(__always)
  func child(at lengths: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    // In bounds: a node with children has a place for each length, and nodes lead to nodes of their
    // table only.
    var index = firstOfLength[lengths &+ min(length, FieldTable.longest)]
    while index >= 0 {
      let node = nodes + Int(index)
      if node.pointee.keyLength == length, holds(node, start, length) { return index }
      index = node.pointee.nextOfLength
    }
    return -1
  }

  /// Whether the key at `start` is the node's, whose length it has.
  ///
  /// In bounds: behind a key come its closing quote and the window's padding.
  @inline(__always)
  private func holds(
    _ node: UnsafePointer<FieldTable.Node>, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let prefix = Self.word(at: start)
    if length < 8 {
      return prefix & ((1 &<< UInt64(length &* 8)) &- 1) == node.pointee.prefix
    }
    return prefix == node.pointee.prefix && holdsRest(node, start, length)
  }

  /// Whether what is behind the first eight bytes is the node's, whose length it has.
  @inline(__always)
  private func holdsRest(
    _ node: UnsafePointer<FieldTable.Node>, _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    Self.word(at: start + length - 8) == node.pointee.suffix
      && (length <= 16 || holdsMiddle(node, start, length))
  }

  /// Whether what is neither among the first eight bytes nor among the last is the node's.
  @inline(never)
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

  @inline(__always)
  private static func word(at start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }
}

extension FieldTable {
  /// Calls `body` with the table's memory.
  @inline(__always)
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
