/// The quick way over a record as AWS writes them: compact, with keys spelled without escapes.
///
/// It goes from entry to entry of the window's index, and looks at what is between strings: so the
/// next entry is always the next quote, or something special before it. It accepts nothing that
/// `JSONWalk` does not, and finds the same fields; whatever else it meets (white space between
/// tokens, a fault, the window's end, deep nesting, a key that is not plain) it leaves to that.
///
/// Every pointer stays in bounds for `JSONWalk`'s reason: a window ends in 64 NUL bytes, NUL is legal
/// nowhere in JSON, and no step reads more than 8 bytes from the first that it has not looked at. So
/// does every entry: it passes one only where there is a quote or another legal byte, and the NUL
/// behind the window's last byte is an entry too.
struct CompactWalk {
  /// Containers that may be open at once, of those with wanted fields and of the others.
  private static let depthLimit = 60

  /// The window's first byte, which its entries count from.
  let base: UnsafePointer<UInt8>
  let origin: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let table: LentTable
  let slots: UnsafeMutablePointer<FieldSlot>

  /// Returns where the object at `origin` ends, nil where that is left to `JSONWalk`.
  ///
  /// `first` is the first entry from there on.
  func objectEnd(_ first: TextIndex.Entry) -> UnsafePointer<UInt8>? {
    guard origin.pointee == UInt8(ascii: "{") else { return nil }
    var (at, entry) = (origin + 1, first)
    /// The innermost open object: all that are open here have wanted fields inside.
    var (node, depth) = (Int32(0), 1)
    var lengths = table.lengths(inside: node)
    note(origin, origin, .object, in: node)
    guard at.pointee == UInt8(ascii: "\"") else { return nil }
    while true {
      // A key begins at `at`.
      guard let close = keyEnd(&entry) else { return nil }
      let slot = table.child(at: lengths, at + 1, close - at &- 1)
      // Of a key that comes twice, the last one counts: that is left to the other.
      if slot >= 0, slots[Int(slot)].kind != .missing { return nil }
      at = close + 2
      switch at.pointee {
      case UInt8(ascii: "\""):
        let opening = entry
        guard let close = textEnd(&entry) else { return nil }
        if slot >= 0 {
          note(at + 1, close, .string, in: slot, entry - opening > 2 && hasEscapes(at, close))
        }
        at = close + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if slot >= 0, at.pointee == UInt8(ascii: "{"), table.lengths(inside: slot) >= 0 {
          guard depth < Self.depthLimit else { return nil }
          note(at, at, .object, in: slot)
          (node, depth, at) = (slot, depth + 1, at + 1)
          lengths = table.lengths(inside: node)
          if at.pointee == UInt8(ascii: "}") { break }
          guard at.pointee == UInt8(ascii: "\"") else { return nil }
          continue
        }
        guard let behind = containerEnd(at, &entry) else { return nil }
        if slot >= 0 {
          note(at, behind, at.pointee == UInt8(ascii: "{") ? .object : .array, in: slot)
        }
        at = behind
      default:
        guard let (kind, behind) = scalar(at) else { return nil }
        if slot >= 0 { note(at, behind, kind, in: slot) }
        at = behind
      }
      while at.pointee == UInt8(ascii: "}") {
        at += 1
        slots[Int(node)].end = offset(of: at)
        if depth == 1 { return at }
        (node, depth) = (table.nodes[Int(node)].parent, depth - 1)
        lengths = table.lengths(inside: node)
      }
      guard Self.pair(at) == Self.commaQuote else { return nil }
      at += 1
    }
  }

  /// The end of the container at `start`, in which nothing is wanted.
  @inline(never)
  private func containerEnd(
    _ start: UnsafePointer<UInt8>, _ sharedEntry: inout TextIndex.Entry
  ) -> UnsafePointer<UInt8>? {
    var (at, entry) = (start, sharedEntry)
    /// A bit for each container around the innermost, that one's lowest: whether it is an object.
    var enclosing: UInt64 = 1
    /// What ends the innermost.
    var closer = at.pointee + 2
    at += 1
    var isEmpty = at.pointee == closer
    while true {
      // A value begins at `at`, or in an object a key.
      var isPassed = isEmpty
      if !isEmpty, closer == UInt8(ascii: "}") {
        guard let behind = members(from: at, &entry, &isPassed) else { return nil }
        at = behind
      }
      if !isPassed {
        switch at.pointee {
        case UInt8(ascii: "\""):
          guard let close = textEnd(&entry) else { return nil }
          at = close + 1
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          guard enclosing.leadingZeroBitCount > 64 - Self.depthLimit else { return nil }
          enclosing = enclosing &<< 1 | (closer == UInt8(ascii: "}") ? 1 : 0)
          closer = at.pointee + 2
          at += 1
          isEmpty = at.pointee == closer
          continue
        default:
          guard let (_, behind) = scalar(at) else { return nil }
          at = behind
        }
      }
      isEmpty = false
      while at.pointee == closer {
        at += 1
        if enclosing == 1 {
          sharedEntry = entry
          return at
        }
        closer = enclosing & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]")
        enclosing &>>= 1
      }
      guard at.pointee == UInt8(ascii: ",") else { return nil }
      at += 1
    }
  }

  /// Passes the members of an object from the key at `start` on as long as their values are strings:
  /// to behind the last of those, or to the first value of another kind.
  @inline(__always)
  private func members(
    from start: UnsafePointer<UInt8>, _ entry: inout TextIndex.Entry, _ isPassed: inout Bool
  ) -> UnsafePointer<UInt8>? {
    guard start.pointee == UInt8(ascii: "\"") else { return nil }
    while true {
      guard let key = keyEnd(&entry) else { return nil }
      if key[2] != UInt8(ascii: "\"") { return key + 2 }
      guard let close = textEnd(&entry) else { return nil }
      guard Self.pair(close + 1) == Self.commaQuote else {
        isPassed = true
        return close + 1
      }
    }
  }

  @inline(__always)
  private func offset(of pointer: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: pointer - origin)
  }

  @inline(__always)
  private func note(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ kind: FieldKind, in slot: Int32,
    _ hasEscapes: Bool = false
  ) {
    slots[Int(slot)] = FieldSlot(
      start: offset(of: start), end: offset(of: end), kind: kind, hasEscapes: hasEscapes)
  }
}
