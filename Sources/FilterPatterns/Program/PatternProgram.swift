import TrailRecords

/// Trees of conditions as the hot loop wants them: one flat array of conditions that jump.
///
/// Conditions name slots, not paths: a program belongs to one `FieldTable`, or to the fields of one
/// space-delimited pattern. `PatternCompiler` shows an example of the layout. The patterns of a run
/// share one program, so that each needs no memory of its own.
struct PatternProgram: Sendable {
  /// The conditions of all trees, the first of each to ask first.
  private(set) var conditions: [ProgramCondition] = []
  /// The bytes of all literals, one after another.
  private(set) var literals: [UInt8] = []
  private(set) var regexes: [RegexAutomaton] = []
  private(set) var tails: [FieldTail] = []

  /// Adds a tree whose every condition is on the slot that `slot` names.
  ///
  /// - Returns: The entry to ask the tree by.
  mutating func append(
    _ tree: PatternTree, slot: @escaping (PatternSelector) -> Int
  ) -> Int32 {
    let compiler = PatternCompiler(tree, slot: slot)
    let entry = Int32(conditions.count)
    conditions += compiler.conditions.map { condition in
      var moved = condition
      if moved.ifTrue >= 0 { moved.ifTrue += entry }
      if moved.ifFalse >= 0 { moved.ifFalse += entry }
      if moved.regex >= 0 { moved.regex += Int32(regexes.count) }
      if moved.tail >= 0 { moved.tail += Int32(tails.count) }
      moved.literalStart += UInt32(literals.count)
      moved.literalEnd += UInt32(literals.count)
      return moved
    }
    literals += compiler.literals
    regexes += compiler.regexes
    tails += compiler.tails
    return entry
  }

  /// Returns whether the values in `slots` satisfy a tree.
  ///
  /// - Parameters:
  ///   - entry: The tree's entry.
  ///   - slots: Where the values are.
  ///   - text: What the slots' positions count in.
  ///   - buffers: Room for the slow ways.
  /// - Returns: True when they do.
  func holds(
    from entry: Int32, for slots: Span<FieldSlot>, in text: Span<UInt8>,
    using buffers: inout ValueBuffers
  ) -> Bool {
    let conditions = conditions.span
    let literals = literals.span
    var next = entry
    while next >= 0 {
      let condition = conditions[Int(next)]
      let slot = slots[Int(condition.slot)]
      let holds: Bool
      if condition.tail >= 0 || condition.regex >= 0 || slot.hasEscapes {
        holds = holdsSlowly(condition, slot, text, &buffers)
      } else {
        let literal = literals.extracting(condition.literalRange)
        holds = PatternMatcher.holds(condition, slot, text, literal)
      }
      next = holds ? condition.ifTrue : condition.ifFalse
    }
    return next == ProgramCondition.accept
  }

  /// Answers a condition on the values behind a slot, with a regular expression or with escapes.
  private func holdsSlowly(
    _ condition: ProgramCondition, _ slot: FieldSlot, _ text: Span<UInt8>,
    _ buffers: inout ValueBuffers
  ) -> Bool {
    guard condition.tail >= 0 else { return holdsAt(slot, condition, text, &buffers) }
    let nodes = tails[Int(condition.tail)].nodes(in: text, from: slot)
    if condition.test == .isMissing { return nodes.isEmpty }
    // Any of the values will do, for `!=` too (section 3; recorded for `=`, assumed for `!=`).
    for node in nodes where holdsAt(node, condition, text, &buffers) { return true }
    return false
  }

  private func holdsAt(
    _ slot: FieldSlot, _ condition: ProgramCondition, _ text: Span<UInt8>,
    _ buffers: inout ValueBuffers
  ) -> Bool {
    let isText = slot.kind == .string || slot.kind == .number
    guard isText, slot.hasEscapes || condition.regex >= 0 else {
      let literal = literals.span.extracting(condition.literalRange)
      return PatternMatcher.holds(condition, slot, text, literal)
    }
    // Only `=` and `!=` ask anything of a text with escapes, as it is not a number.
    guard condition.test.isEquality else { return false }
    // Escapes are decoded before comparing (section 5).
    guard slot.hasEscapes else {
      return equals(text.extracting(slot.range), condition, &buffers.states) != condition.isNegated
    }
    buffers.decoded.removeAll(keepingCapacity: true)
    EscapedText.decode(text, in: slot.range, into: &buffers.decoded)
    return equals(buffers.decoded, condition, &buffers.states) != condition.isNegated
  }

  private func equals(
    _ value: [UInt8], _ condition: ProgramCondition, _ states: inout [UInt64]
  ) -> Bool {
    equals(value.span, condition, &states)
  }

  private func equals(
    _ value: Span<UInt8>, _ condition: ProgramCondition, _ states: inout [UInt64]
  ) -> Bool {
    if condition.regex >= 0 {
      return regexes[Int(condition.regex)].matches(value, states: &states)
    }
    let literal = literals.span.extracting(condition.literalRange)
    return PatternMatcher.covers(condition.test, value, literal)
  }
}
