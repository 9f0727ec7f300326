package import TrailRecords

/// A pattern as the hot loop wants it: conditions in a flat array that jump to one another.
///
/// It belongs to one `FieldTable`: conditions name slots, not paths. `PatternCompiler` shows an
/// example of the layout.
package struct PatternProgram: Sendable {
  /// The conditions, the first to ask first; none when the pattern matches every event.
  let conditions: [ProgramCondition]
  /// The bytes of all literals, one after another.
  let literals: [UInt8]

  /// Compiles a pattern for records whose fields were found with `table`.
  ///
  /// - Precondition: `table` was made with at least the pattern's `wantedPaths`.
  package init(_ pattern: FilterPattern, table: FieldTable) {
    let compiler = PatternCompiler(pattern.tree, table: table)
    conditions = compiler.conditions
    literals = compiler.literals
  }

  /// Returns whether a record matches.
  ///
  /// - Parameters:
  ///   - record: Exactly the record's bytes; the slots' positions count from the first of them.
  ///   - fields: What was found in the record with the program's table.
  /// - Returns: True when the record matches.
  package func matches(_ record: Span<UInt8>, _ fields: borrowing RecordFields) -> Bool {
    if conditions.isEmpty { return true }
    // The message must be an object, or nothing matches (section 5, assumed).
    guard case .object = fields.slots[0].kind else { return false }
    let conditions = conditions.span
    let literals = literals.span
    var next: Int32 = 0
    while next >= 0 {
      let condition = conditions[Int(next)]
      let slot = fields.slots[Int(condition.slot)]
      let literal = literals.extracting(condition.literalRange)
      let holds = PatternMatcher.holds(condition, slot, record, literal)
      next = holds ? condition.ifTrue : condition.ifFalse
    }
    return next == ProgramCondition.accept
  }
}
