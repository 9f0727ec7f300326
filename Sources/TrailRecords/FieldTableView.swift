/// A field table's memory, lent to the walk over one record.
///
/// In bounds: nodes and places lead to nodes and places of their own table only, as `FieldTable`
/// makes them.
struct FieldTableView {
  let nodes: UnsafePointer<FieldTable.Node>
  let keyBytes: UnsafePointer<UInt8>
  let firstInPlace: UnsafePointer<Int32>

  /// Where the children of a node that has some begin, by the place of their keys.
  func keys(inside node: Int32) -> Int {
    nodes[Int(node)].places
  }

  /// Whether anything below a node's value is wanted.
  func hasChildren(_ node: Int32) -> Bool {
    nodes[Int(node)].places >= 0
  }

  /// Returns the child that has the key before its closing quote, or -1; `keys` are its parent's.
  ///
  /// `distance`: how many bytes the opening quote is before the closing one.
  func child(_ keys: Int, before close: UnsafePointer<UInt8>, _ distance: UInt32) -> Int32 {
    // In bounds: a quote is before the key, and before that of a key of no bytes another byte was read,
    // a bracket at least. Such a key is no table's here, so whatever its place, it is not found.
    let first = firstInPlace[keys &+ FieldTable.place(of: distance, (close - 2).pointee)]
    return first < 0 ? -1 : child(from: first, close - Int(distance) + 1, Int(distance) - 1)
  }

  /// Returns the node, of those with the place of `first`, that has the key at `start`, or -1.
  private func child(from first: Int32, _ start: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
    var index = first
    repeat {
      if holds(Int(index), start, length) { return index }
      index = nodes[Int(index)].nextInPlace
    } while index >= 0
    return -1
  }

  /// Whether the key at `start` is the node's.
  ///
  /// In bounds: behind a key come its closing quote and the window's padding.
  private func holds(_ node: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let difference = Self.word(at: start) ^ nodes[node].prefix
    guard difference & nodes[node].prefixBits == 0, nodes[node].keyLength == length else {
      return false
    }
    return length <= 8 || holdsRest(node, start, length)
  }

  /// Whether what is behind the first eight bytes is the node's.
  private func holdsRest(_ node: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    Self.word(at: start + length - 8) == nodes[node].suffix
      && (length <= 16 || holdsMiddle(node, start, length))
  }

  /// Whether what is neither among the first eight bytes nor among the last is the node's.
  private func holdsMiddle(_ node: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let keyStart = nodes[node].keyStart
    return (8..<(length - 8)).allSatisfy { start[$0] == keyBytes[keyStart + $0] }
  }

  /// The slow way, for a key whose text had to be decoded.
  func child(of parent: Int32, named key: [UInt8]) -> Int32 {
    var index = Int(parent) + 1
    let end = nodes[Int(parent)].subtreeEnd
    while index < end {
      let (start, length) = (nodes[index].keyStart, nodes[index].keyLength)
      if length == key.count, (0..<length).allSatisfy({ keyBytes[start + $0] == key[$0] }) {
        return Int32(truncatingIfNeeded: index)
      }
      index = nodes[index].subtreeEnd
    }
    return -1
  }

  private static func word(at start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }
}

extension FieldTable {
  /// Calls `body` with the table's memory.
  func lend<Result>(_ body: (FieldTableView) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      keyBytes.withUnsafeBufferPointer { keyBytes in
        firstInPlace.withUnsafeBufferPointer { firstInPlace in
          guard let nodes = nodes.baseAddress, let keyBytes = keyBytes.baseAddress,
            let firstInPlace = firstInPlace.baseAddress
          else { preconditionFailure("a table has a node for the record at least") }
          return body(FieldTableView(nodes: nodes, keyBytes: keyBytes, firstInPlace: firstInPlace))
        }
      }
    }
  }
}
