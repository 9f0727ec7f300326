/// The slots of one record, in the order of the `FieldTable` they were found with.
///
/// One value serves a whole run: the scanner overwrites the slots for each record.
package struct RecordFields: Sendable {
  /// One slot for each node of the table; `slots[0]` is the record itself.
  package var slots: [FieldSlot]

  /// Creates slots for `table`, all missing.
  package init(for table: FieldTable) {
    slots = Array(repeating: .missing, count: table.nodes.count)
  }
}
