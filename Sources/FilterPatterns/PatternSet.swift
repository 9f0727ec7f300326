package import TrailRecords

/// All patterns of a run, to be asked of each record in one go.
///
/// The answers are those of each pattern alone. Patterns share the search for fields, and most are
/// not even asked: see `PatternDispatch`.
package struct PatternSet: Sendable {
  /// Fewer patterns are quicker asked one by one.
  private static let fewestToDispatch = 8

  /// The paths to look for in a record.
  package let table: FieldTable
  /// Whether any pattern looks at the message instead of at fields.
  package let wantsMessages: Bool
  private var program = PatternProgram()
  /// Each pattern's way to be asked, in order.
  private let questions: [Question]
  /// Nil when every pattern is asked.
  private let dispatch: PatternDispatch?

  private enum Question: Sendable {
    case json(entry: Int32)
    case delimited(DelimitedProgram)
    case terms(TermProgram)
    case regex(RegexAutomaton)
    case everything
  }

  /// Compiles `patterns`; `paths` are looked for as well, for other purposes.
  package init(_ patterns: [FilterPattern], alsoFinding paths: [FieldPath] = []) {
    let table = FieldTable(paths: paths + patterns.flatMap(\.wantedPaths))
    let slot = { (selector: PatternSelector) -> Int in
      guard let slot = selector.path.flatMap({ table.slot(of: $0) }) else {
        preconditionFailure("the table lacks a path that a pattern wants")
      }
      return slot
    }
    var program = PatternProgram()
    questions = patterns.map { pattern in
      switch pattern.form {
      case .everything: .everything
      case .json(let tree): .json(entry: program.append(tree, slot: slot))
      case .delimited(let layout, let tree): .delimited(DelimitedProgram(layout, tree))
      case .terms(let terms): .terms(TermProgram(terms))
      case .regex(let literal): .regex(RegexAutomaton(of: literal))
      }
    }
    wantsMessages = patterns.contains { $0.form.looksAtMessage }
    dispatch =
      patterns.count < Self.fewestToDispatch ? nil : Self.dispatch(to: patterns, slot: slot)
    self.table = table
    self.program = program
  }

  private static func dispatch(
    to patterns: [FilterPattern], slot: (PatternSelector) -> Int
  ) -> PatternDispatch {
    var popularity: [PatternGuard.Trigger: Int] = [:]
    for condition in patterns.lazy.flatMap(\.form.conditions) where condition.selector.path != nil {
      guard let trigger = PatternGuard.trigger(of: condition, slot: slot) else { continue }
      popularity[trigger, default: 0] += 1
    }
    return PatternDispatch(
      patterns.map { pattern in
        guard case .json(let tree) = pattern.form else { return PatternGuard.none }
        return PatternGuard(of: tree, popularity: popularity, slot: slot)
      })
  }

  /// Puts the indexes of the patterns that match into `buffers.matches`, ascending.
  ///
  /// - Parameters:
  ///   - record: Exactly the record's bytes; the fields' positions count from the first of them.
  ///   - fields: What was found in the record with `table`; all missing when it is no JSON object.
  ///   - message: The text of the log event; read only by sets that want messages.
  ///   - buffers: Room for the work, and for the answer.
  package func match(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, message: Span<UInt8>,
    using buffers: inout MatchBuffers
  ) {
    buffers.matches.removeAll(keepingCapacity: true)
    buffers.tokens.reset()
    guard let dispatch else {
      for index in questions.indices where holds(index, record, fields, message, &buffers) {
        buffers.matches.append(index)
      }
      return
    }
    dispatch.call(
      &buffers.candidates, for: fields, in: record, decoding: &buffers.values.decoded)
    for position in buffers.candidates.indices {
      let index = Int(buffers.candidates[position])
      if holds(index, record, fields, message, &buffers) { buffers.matches.append(index) }
    }
    if buffers.matches.count > 1 { buffers.sortMatches() }
  }

  @inline(__always)
  private func holds(
    _ index: Int, _ record: Span<UInt8>, _ fields: borrowing RecordFields,
    _ message: Span<UInt8>, _ buffers: inout MatchBuffers
  ) -> Bool {
    switch questions[index] {
    case .json(let entry):
      // The message must be an object, or nothing matches (section 5, assumed).
      guard case .object = fields.slots[0].kind else { return false }
      return program.holds(
        from: entry, for: fields.slots.span, in: record, using: &buffers.values)
    case .delimited(let program):
      return program.matches(
        message, tokens: &buffers.tokens, fields: &buffers.fields, values: &buffers.values)
    case .terms(let program): return program.matches(message)
    case .regex(let automaton): return automaton.matches(message, states: &buffers.values.states)
    case .everything: return true
    }
  }
}
