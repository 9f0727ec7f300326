/// Finds one record's end and its wanted fields in one pass: the narrow door to the JSON grammar.
///
/// Whoever replaces this scanner by a faster one keeps to `scan`: the same records, fields, faults
/// and positions on every input.
package struct RecordScanner: ~Copyable {
  /// Arrays and objects that may be open at once; CloudTrail's own records go to about ten.
  package static let depthLimit = 512

  /// What a scan came to; positions are indexes of the window.
  package enum Outcome: Equatable, Sendable {
    /// The value is well formed and ends before `end`.
    case complete(end: Int)
    /// The window ends before the value does.
    case incomplete
    /// The value is not JSON, for the byte at `index`; the byte at `seenAt` gave it away.
    case malformed(JSONFault, index: Int, seenAt: Int)
  }

  /// Room for the open containers of a walk; `depthLimit` long.
  let levels: UnsafeMutablePointer<JSONWalk.Level>

  /// Whether records are first tried as AWS writes them.
  private let isQuick: Bool

  /// Creates a scanner; it holds nothing but room for `depthLimit` levels.
  ///
  /// One that is not quick finds the same, byte by byte.
  package init(isQuick: Bool = true) {
    self.isQuick = isQuick
    levels = .allocate(capacity: Self.depthLimit)
    levels.initialize(
      repeating: JSONWalk.Level(node: -1, slot: -1, isObject: false), count: Self.depthLimit)
  }

  deinit {
    levels.deallocate()
  }

  /// Scans the value at `index` of `window` and puts what `table` wants of it into `fields`.
  ///
  /// - Precondition: `fields` were created for `table`.
  package func scan(
    _ window: borrowing RecordWindow, at index: Int, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Outcome {
    precondition(window.start <= index && index <= window.end, "scans outside the window")
    let (origin, end) = (
      UnsafePointer(window.base + index), UnsafePointer(window.base + window.end)
    )
    // A key of no bytes is looked for in a way that the quick walk has not.
    let isQuick = isQuick && window.isIndexed && !table.hasEmptyKey
    return fields.slots.withUnsafeMutableBufferPointer { slots in
      precondition(slots.count == table.nodes.count, "fields of another table")
      return table.lend { table in
        if isQuick, let end = quickEnd(index, window, table, slots) {
          return .complete(end: index + (end - origin))
        }
        Self.clear(slots)
        var walk = JSONWalk(
          at: origin, end: end, origin: origin, table: table, slots: slots, levels: levels, slot: 0)
        let isWhole = walk.run()
        let reached = index + (walk.at - origin)
        if isWhole { return .complete(end: reached) }
        return walk.fault.map {
          .malformed($0, index: reached, seenAt: reached + walk.faultLength)
        } ?? .incomplete
      }
    }
  }

  /// Where a record ends that is written as AWS writes them; nil where it has to be walked.
  private func quickEnd(
    _ index: Int, _ window: borrowing RecordWindow, _ table: LentTable,
    _ slots: UnsafeMutableBufferPointer<FieldSlot>
  ) -> UnsafePointer<UInt8>? {
    guard let first = slots.baseAddress else { return nil }
    Self.clear(slots)
    let base = UnsafePointer(window.base)
    let walk = CompactWalk(
      base: base, origin: base + index, end: base + window.end, table: table, slots: first)
    return walk.objectEnd(window.textIndex.first(from: index))
  }

  private static func clear(_ slots: UnsafeMutableBufferPointer<FieldSlot>) {
    for slot in slots.indices { slots[slot].kind = .missing }
  }
}
