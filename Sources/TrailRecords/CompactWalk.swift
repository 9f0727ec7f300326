import CVectorBytes

/// The quick way over a record as AWS writes them: compact, with keys spelled without escapes.
///
/// All it works with stays in registers. It accepts nothing that `JSONWalk` does not, and finds the
/// same fields; whatever else it meets (white space between tokens, a fault, the window's end, deep
/// nesting) it leaves to that.
///
/// Every pointer stays in bounds for `JSONWalk`'s reason: a window ends in 32 NUL bytes, NUL is legal
/// nowhere in JSON, and no step reads more than 32 bytes from the first that it has not looked at.
struct CompactWalk {
  /// Containers that may be open at once.
  private static let depthLimit = 60

  let origin: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let nodes: UnsafePointer<FieldTable.Node>
  let keyBytes: UnsafeBufferPointer<UInt8>
  let slots: UnsafeMutablePointer<FieldSlot>
  /// Room for what encloses the innermost open container.
  let levels: UnsafeMutablePointer<JSONWalk.Level>

  /// Returns where the object at `origin` ends; nil where that is left to `JSONWalk`.
  func objectEnd() -> UnsafePointer<UInt8>? {
    guard origin.pointee == UInt8(ascii: "{") else { return nil }
    var at = origin
    /// The node whose children are wanted in the innermost open container, and its slot; -1: none.
    var (node, container, isObject) = (Int32(-1), Int32(-1), false)
    var (depth, slot) = (0, Int32(0))

    values: while true {
      // A value begins at `at`; `slot` wants it.
      switch at.pointee {
      case UInt8(ascii: "\""):
        let start = at + 1
        var hasEscapes = false
        guard let close = textEnd(start, &hasEscapes) else { return nil }
        if slot >= 0 { note(start, close, .string, in: slot, hasEscapes) }
        at = close + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < Self.depthLimit else { return nil }
        levels[depth] = JSONWalk.Level(node: node, slot: container, isObject: isObject)
        depth += 1
        isObject = at.pointee == UInt8(ascii: "{")
        if slot >= 0 { note(at, at, isObject ? .object : .array, in: slot) }
        node = isObject && slot >= 0 && nodes[Int(slot)].firstChild != 0 ? slot : -1
        (container, slot) = (slot, -1)
        at += 1
        if at.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { break }
        if isObject {
          guard let value = key(at, node, &slot) else { return nil }
          at = value
        }
        continue values
      default:
        guard let (kind, behind) = scalar(at) else { return nil }
        if slot >= 0 { note(at, behind, kind, in: slot) }
        at = behind
      }
      // Behind a value, or at the end of an empty container.
      while at.pointee != UInt8(ascii: ",") {
        guard at.pointee == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return nil }
        at += 1
        if container >= 0 { slots[Int(container)].end = offset(of: at) }
        depth -= 1
        let level = levels[depth]
        (node, container, isObject) = (level.node, level.slot, level.isObject)
        if depth == 0 { return at }
      }
      at += 1
      slot = -1
      if isObject {
        guard let value = key(at, node, &slot) else { return nil }
        at = value
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

  /// The closing quote of the text that begins at `start`.
  @inline(__always)
  private func textEnd(
    _ start: UnsafePointer<UInt8>, _ hasEscapes: inout Bool
  ) -> UnsafePointer<UInt8>? {
    var at = start
    while true {
      let ends = vector_text_ends(at)
      at += ends == 0 ? Int(VECTOR_TEXT_WIDTH) : ends.trailingZeroBitCount
      if ends == 0 { continue }
      if at.pointee == UInt8(ascii: "\"") { return at }
      if at.pointee == UInt8(ascii: "\\") { hasEscapes = true }
      let special = JSONWalk.special(at, end)
      guard special.fault == nil else { return nil }
      at = special.next
    }
  }

  /// Reads the key at `at` and its colon; returns where the value begins, and the slot that wants it.
  @inline(__always)
  private func key(
    _ at: UnsafePointer<UInt8>, _ node: Int32, _ slot: inout Int32
  ) -> UnsafePointer<UInt8>? {
    guard at.pointee == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    var hasEscapes = false
    guard let close = textEnd(start, &hasEscapes), close[1] == UInt8(ascii: ":") else { return nil }
    if node >= 0 {
      guard !hasEscapes else { return nil }
      slot = JSONWalk.child(of: nodes[Int(node)], nodes, keyBytes, start, close - start)
      // Of a key that comes twice, the last one counts: that is left to the other.
      if slot >= 0, slots[Int(slot)].kind != .missing { return nil }
    }
    return close + 2
  }

  /// A number or a word, and where it ends.
  @inline(__always)
  private func scalar(_ at: UnsafePointer<UInt8>) -> (FieldKind, UnsafePointer<UInt8>)? {
    let word = UnsafeRawPointer(at).loadUnaligned(as: UInt32.self).littleEndian
    switch word {
    case 0x6575_7274: return (.isTrue, at + 4)
    case 0x6C6C_756E: return (.null, at + 4)
    case 0x736C_6166 where at[4] == UInt8(ascii: "e"): return (.isFalse, at + 5)
    default: return number(at).map { (.number, $0) }
    }
  }

  /// The end of a number without an exponent.
  @inline(__always)
  private func number(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    var at = start.pointee == UInt8(ascii: "-") ? start + 1 : start
    let first = at
    while at.pointee &- UInt8(ascii: "0") <= 9 { at += 1 }
    guard at > first, first.pointee != UInt8(ascii: "0") || at - first == 1 else { return nil }
    if at.pointee == UInt8(ascii: ".") {
      at += 1
      let fraction = at
      while at.pointee &- UInt8(ascii: "0") <= 9 { at += 1 }
      guard at > fraction else { return nil }
    }
    // Whatever may not follow a value, an exponent among it, is not accepted behind it.
    return at
  }
}
