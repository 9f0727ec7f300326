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

  /// Creates a scanner; it holds nothing but room for `depthLimit` levels.
  package init() {
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
    return fields.slots.withUnsafeMutableBufferPointer { slots in
      precondition(slots.count == table.nodes.count, "fields of another table")
      for slot in slots.indices { slots[slot].kind = .missing }
      return table.nodes.withUnsafeBufferPointer { nodes in
        table.keyBytes.withUnsafeBufferPointer { keyBytes in
          var walk = JSONWalk(
            at: origin, end: end, origin: origin, nodes: nodes, keyBytes: keyBytes, slots: slots,
            levels: levels, slot: 0)
          let isWhole = walk.run()
          let reached = index + (walk.at - origin)
          if isWhole { return .complete(end: reached) }
          return walk.fault.map {
            .malformed($0, index: reached, seenAt: reached + walk.faultLength)
          } ?? .incomplete
        }
      }
    }
  }
}
