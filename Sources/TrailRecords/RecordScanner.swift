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

  /// Room for the open containers of a walk; empty between two.
  private var levels: [JSONWalk.Level] = []

  /// Whether records are first tried as AWS writes them.
  private let isQuick: Bool

  /// Creates a scanner; it holds nothing but room for the containers open at once.
  ///
  /// One that is not quick finds the same, byte by byte.
  package init(isQuick: Bool = true) {
    self.isQuick = isQuick
  }

  /// Scans the value at `index` of `window` and puts what `table` wants of it into `fields`.
  ///
  /// - Precondition: `fields` were created for `table`.
  package mutating func scan(
    _ window: borrowing RecordWindow, at index: Int, for table: FieldTable,
    into fields: inout RecordFields
  ) -> Outcome {
    precondition(window.start <= index && index <= window.end, "scans outside the window")
    precondition(fields.slots.count == table.nodes.count, "fields of another table")
    // A key of no bytes is looked for in a way that the quick walk has not.
    let isQuick = isQuick && window.isIndexed && !table.hasEmptyKey
    return table.lend { table in
      if isQuick, let end = Self.quickEnd(index, window, table, &fields) {
        return .complete(end: end)
      }
      fields.clear()
      var walk = JSONWalk(over: window, at: index, for: table)
      // Lent to the walk, which writes to them at each step, and taken back.
      swap(&walk.slots, &fields.slots)
      let isWhole = run(&walk) { $0.run() }
      swap(&walk.slots, &fields.slots)
      let reached = index + walk.passedCount
      if isWhole { return .complete(end: reached) }
      return walk.fault.map {
        .malformed($0, index: reached, seenAt: reached + walk.faultLength)
      } ?? .incomplete
    }
  }

  /// Where a record ends that is written as AWS writes them; nil where it has to be walked.
  private static func quickEnd(
    _ index: Int, _ window: borrowing RecordWindow, _ table: FieldTableView,
    _ fields: inout RecordFields
  ) -> Int? {
    fields.clear()
    var slots = fields.slots.mutableSpan
    return CompactWalk.objectEnd(in: window, at: index, for: table, into: &slots)
  }

  /// Runs a walk in the room there is for its open containers.
  mutating func run<Result>(
    _ walk: inout JSONWalk, _ body: (inout JSONWalk) -> Result
  ) -> Result {
    swap(&walk.levels, &levels)
    let result = body(&walk)
    swap(&walk.levels, &levels)
    levels.removeAll(keepingCapacity: true)
    return result
  }
}

extension RecordFields {
  /// Forgets what was found.
  fileprivate mutating func clear() {
    var slots = slots.mutableSpan
    for slot in slots.indices { slots[slot].kind = .missing }
  }
}
