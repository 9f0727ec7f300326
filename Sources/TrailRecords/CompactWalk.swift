/// The quick way over a record as AWS writes them: compact, with keys spelled without escapes.
///
/// It goes from quote to quote, and looks at what is between strings. It accepts nothing that
/// `JSONWalk` does not, and finds the same fields; whatever else it meets (white space between
/// tokens, a fault, the window's end, deep nesting) it leaves to that.
///
/// Every pointer stays in bounds for `JSONWalk`'s reason: a window ends in 64 NUL bytes, NUL is legal
/// nowhere in JSON, and no step reads more than 8 bytes from the first that it has not looked at.
struct CompactWalk {
  /// Containers that may be open at once, of those with wanted fields and of the others.
  private static let depthLimit = 60

  let origin: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let table: LentTable
  let slots: UnsafeMutablePointer<FieldSlot>

  /// Returns where the object at `origin` ends, nil where that is left to `JSONWalk`.
  ///
  /// `marks` must begin there.
  func objectEnd(_ marks: consuming QuoteMarks) -> UnsafePointer<UInt8>? {
    guard origin.pointee == UInt8(ascii: "{") else { return nil }
    var at = origin + 1
    /// The innermost open object: all that are open here have wanted fields inside.
    var (node, depth) = (Int32(0), 1)
    var lengths = table.lengths(inside: node)
    note(origin, origin, .object, in: node)
    guard marks.next() == at else { return nil }
    while true {
      // A key begins at `at`; its quote has been taken.
      var isPlain = true
      guard let close = textEnd(at, &marks, &isPlain), close[1] == UInt8(ascii: ":"),
        isPlain || !hasEscapes(at, close)
      else { return nil }
      let slot = table.child(at: lengths, at + 1, close - at &- 1)
      // Of a key that comes twice, the last one counts: that is left to the other.
      if slot >= 0, slots[Int(slot)].kind != .missing { return nil }
      at = close + 2
      switch at.pointee {
      case UInt8(ascii: "\""):
        guard marks.next() == at, let close = textEnd(at, &marks, &isPlain) else { return nil }
        if slot >= 0 { note(at + 1, close, .string, in: slot, !isPlain && hasEscapes(at, close)) }
        at = close + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if slot >= 0, at.pointee == UInt8(ascii: "{"), table.lengths(inside: slot) >= 0 {
          guard depth < Self.depthLimit else { return nil }
          note(at, at, .object, in: slot)
          (node, depth, at) = (slot, depth + 1, at + 1)
          lengths = table.lengths(inside: node)
          if at.pointee == UInt8(ascii: "}") { break }
          guard marks.next() == at else { return nil }
          continue
        }
        guard let behind = containerEnd(at, &marks) else { return nil }
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
      guard at.pointee == UInt8(ascii: ","), marks.next() == at + 1 else { return nil }
      at += 1
    }
  }

  /// The end of the container at `start`, in which nothing is wanted.
  @inline(never)
  private func containerEnd(
    _ start: UnsafePointer<UInt8>, _ sharedMarks: inout QuoteMarks
  ) -> UnsafePointer<UInt8>? {
    var (at, marks) = (start, sharedMarks)
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
        guard let behind = members(from: at, &marks, &isPassed) else { return nil }
        at = behind
      }
      if !isPassed {
        switch at.pointee {
        case UInt8(ascii: "\""):
          var isPlain = true
          guard marks.next() == at, let close = textEnd(at, &marks, &isPlain) else { return nil }
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
          sharedMarks = marks
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
    from start: UnsafePointer<UInt8>, _ marks: inout QuoteMarks, _ isPassed: inout Bool
  ) -> UnsafePointer<UInt8>? {
    var at = start
    guard marks.next() == at else { return nil }
    while true {
      var isPlain = true
      guard let key = textEnd(at, &marks, &isPlain), key[1] == UInt8(ascii: ":") else { return nil }
      at = key + 2
      if at.pointee != UInt8(ascii: "\"") { return at }
      guard marks.next() == at, let close = textEnd(at, &marks, &isPlain) else { return nil }
      guard close[1] == UInt8(ascii: ","), close[2] == UInt8(ascii: "\"") else {
        isPassed = true
        return close + 1
      }
      at = close + 2
      guard marks.next() == at else { return nil }
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
