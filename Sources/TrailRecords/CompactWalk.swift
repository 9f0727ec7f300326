/// The quick way over a record as AWS writes them: compact, with keys spelled without escapes.
///
/// It goes from entry to entry of the window's index, and looks at what is between strings: so the
/// next entry is always the next quote, or something special before it. It accepts nothing that
/// `JSONWalk` does not, and finds the same fields; whatever else it meets (white space between
/// tokens, a fault, the window's end, deep nesting, a key that is not plain) it leaves to that.
///
/// Every pointer stays in bounds, and so does every entry, as each `Place` keeps to this: `at` is not
/// behind `end`, and `entry` is the first one from there on.
///
/// - Bytes: `at` moves past bytes that have just been compared with legal ones, or to behind the quote
///   that an entry leads to; and no step reads more than eight bytes from there on. The rest is
///   `JSONWalk`'s argument.
/// - Entries: the NUL at `end` is one, and there is none behind it that matters. An entry is passed only
///   where it leads to a quote or to something else that may stand in a string, which NUL may not; so
///   there is always one more. `entry[1]` is asked for only where `entry[0]` is a quote.
/// - Both together: outside strings, nothing that is accepted is an entry but the quotes that open them.
///   Such a quote follows a bracket, a comma or a colon, so that no backslash escapes it, and is the next
///   entry. Moving over all else therefore leaves `entry` as it is.
struct CompactWalk {
  /// Containers that may be open at once, of those with wanted fields and of the others.
  static let depthLimit = 60

  /// How far a walk has come: the byte that is next, and the first entry from there on.
  struct Place {
    var at: UnsafePointer<UInt8>
    var entry: TextIndex.Entry
  }

  /// The window's first byte, which its entries count from.
  let base: UnsafePointer<UInt8>
  let origin: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let table: FieldTableView

  /// Returns where the object at `index` of `window` ends, nil where that is left to `JSONWalk`.
  ///
  /// `slots`, all missing, are filled.
  static func objectEnd(
    in window: borrowing RecordWindow, at index: Int, for table: FieldTableView,
    into slots: inout MutableSpan<FieldSlot>
  ) -> Int? {
    // In bounds: the walk begins inside the window, whose padding ends it.
    let base = UnsafePointer(window.base)
    let walk = CompactWalk(base: base, origin: base + index, end: base + window.end, table: table)
    return walk.objectEnd(window.textIndex.first(from: index), into: &slots).map { $0 - base }
  }

  /// Returns where the object at `origin` ends; `first` is the first entry from there on.
  private func objectEnd(
    _ first: TextIndex.Entry, into slots: inout MutableSpan<FieldSlot>
  ) -> UnsafePointer<UInt8>? {
    guard Self.pair(origin) == Self.braceQuote else { return nil }
    var place = Place(at: origin + 1, entry: first)
    /// The innermost open object: all that are open here have wanted fields inside.
    var (node, depth) = (Int32(0), 1)
    var keys = table.keys(inside: node)
    slots[Int(node)] = FieldSlot(start: 0, end: 0, kind: .object, hasEscapes: false)
    while true {
      // A key begins here, with the quote that is the next entry.
      let close = base + Int(place.entry[1])
      guard Self.pair(close) == Self.quoteColon else { return nil }
      let distance = place.entry[1] &- place.entry[0]
      place = Place(at: close + 2, entry: place.entry + 2)
      let slot = table.child(keys, before: close, distance)
      if let close = plainTextEnd(place) {
        guard slot < 0 || note(place.at + 1, close, .string, in: &slots[Int(slot)]) else {
          return nil
        }
        place = Place(at: close + 1, entry: place.entry + 2)
      } else if slot < 0 {
        guard let behind = valueEnd(place) else { return nil }
        place = behind
      } else if place.at.pointee == UInt8(ascii: "{"), table.hasChildren(slot) {
        guard begin(&slots[Int(slot)], at: place.at, &depth) else { return nil }
        (node, keys) = (slot, table.keys(inside: slot))
        place.at += 1
        if place.at.pointee == UInt8(ascii: "\"") { continue }
        guard place.at.pointee == UInt8(ascii: "}") else { return nil }
      } else {
        guard let behind = wantedEnd(place, in: &slots[Int(slot)]) else { return nil }
        place = behind
      }
      while place.at.pointee == UInt8(ascii: "}") {
        place.at += 1
        slots[Int(node)].end = offset(of: place.at)
        if depth == 1 { return place.at }
        (node, depth) = (table.nodes[Int(node)].parent, depth - 1)
        keys = table.keys(inside: node)
      }
      guard Self.pair(place.at) == Self.commaQuote else { return nil }
    }
  }

  /// Begins an object with wanted fields inside; false where it is left to `JSONWalk`.
  private func begin(
    _ slot: inout FieldSlot, at start: UnsafePointer<UInt8>, _ depth: inout Int
  ) -> Bool {
    guard depth < Self.depthLimit else { return false }
    depth += 1
    return note(start, start, .object, in: &slot)
  }

  /// Behind the wanted value at `place`, in which nothing else is wanted.
  private func wantedEnd(_ place: Place, in slot: inout FieldSlot) -> Place? {
    guard let behind = valueEnd(place) else { return nil }
    let (at, end) = (place.at, behind.at)
    let isNoted =
      switch at.pointee {
      case UInt8(ascii: "\""): note(at + 1, end - 1, .string, in: &slot, hasEscapes(at, end))
      case UInt8(ascii: "{"): note(at, end, .object, in: &slot)
      case UInt8(ascii: "["): note(at, end, .array, in: &slot)
      case UInt8(ascii: "t"): note(at, end, .isTrue, in: &slot)
      case UInt8(ascii: "f"): note(at, end, .isFalse, in: &slot)
      case UInt8(ascii: "n"): note(at, end, .null, in: &slot)
      default: note(at, end, .number, in: &slot)
      }
    return isNoted ? behind : nil
  }

  private func offset(of pointer: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: pointer - origin)
  }

  /// Notes the value of a wanted key; false where the key came before.
  ///
  /// Of a key that comes twice, the last one counts: that is left to `JSONWalk`.
  private func note(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ kind: FieldKind,
    in slot: inout FieldSlot, _ hasEscapes: Bool = false
  ) -> Bool {
    guard slot.kind == .missing else { return false }
    slot = FieldSlot(
      start: offset(of: start), end: offset(of: end), kind: kind, hasEscapes: hasEscapes)
    return true
  }
}
