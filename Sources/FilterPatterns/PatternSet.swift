package import TrailRecords

/// All patterns of a run, to be asked of each record in one go.
///
/// The answers are those of each pattern alone. Patterns share the search for fields, and most are
/// not even asked: see `PatternPrefilter`.
package struct PatternSet: Sendable {
  /// Fewer patterns are quicker asked one by one.
  private static let fewestToDispatch = 8

  /// The paths to look for in a record.
  package let table: FieldTable
  /// Whether any pattern looks at the message instead of at fields.
  package let wantsMessages: Bool
  private let program: PatternProgram
  /// JSON patterns: their indexes, and their entries into the program.
  private let indexes: [Int]
  private let entries: [Int32]
  /// Which JSON patterns to ask; nil when every one is asked.
  private let prefilter: PatternPrefilter?
  /// Patterns of terms; nil when they are among the others.
  private let terms: TermSet?
  /// All others, with their indexes.
  private let others: [(index: Int, program: MessageProgram)]

  /// Compiles `patterns`; `paths` are looked for as well, for other purposes.
  package init(_ patterns: [FilterPattern], alsoFinding paths: [FieldPath] = []) {
    let table = FieldTable(paths: paths + patterns.flatMap(\.wantedPaths))
    let slot = { (selector: PatternSelector) -> Int in
      guard let slot = selector.path.flatMap({ table.slot(of: $0) }) else {
        preconditionFailure("the table lacks a path that a pattern wants")
      }
      return slot
    }
    let trees = patterns.enumerated().compactMap { index, pattern in
      if case .json(let tree) = pattern.form { (index, tree) } else { nil }
    }
    var program = PatternProgram()
    entries = trees.map { program.append($0.1, slot: slot) }
    indexes = trees.map(\.0)
    self.program = program
    let isWorthIt = trees.count >= Self.fewestToDispatch
    prefilter = isWorthIt ? PatternPrefilter(of: trees.map(\.1), slot: slot) : nil
    let terms = patterns.enumerated().compactMap { index, pattern in
      if case .terms(let terms) = pattern.form { (index, terms) } else { nil }
    }
    let isSearched = terms.count >= Self.fewestToDispatch
    self.terms = isSearched ? TermSet(terms) : nil
    others = patterns.enumerated().compactMap { index, pattern in
      if isSearched, case .terms = pattern.form { return nil }
      return MessageProgram(pattern.form).map { (index, $0) }
    }
    wantsMessages = patterns.contains { $0.form.looksAtMessage }
    self.table = table
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
    if !buffers.matches.isEmpty { buffers.matches.removeAll(keepingCapacity: true) }
    // The message must be an object, or no JSON pattern matches (recorded: filters.json json_not_exists).
    if case .object = fields.slots[0].kind { matchFields(record, fields, &buffers) }
    if terms == nil, others.isEmpty { return }
    terms?.match(message, using: &buffers)
    buffers.tokens.reset()
    for other in others where other.program.matches(message, using: &buffers) {
      buffers.matches.append(other.index)
    }
    if buffers.matches.count > 1 { buffers.sortMatches() }
  }

  private func matchFields(
    _ record: Span<UInt8>, _ fields: borrowing RecordFields, _ buffers: inout MatchBuffers
  ) {
    guard let prefilter else {
      for position in entries.indices {
        ask(position, record, fields, &buffers)
      }
      return
    }
    prefilter.call(&buffers, for: fields, in: record)
    for candidate in buffers.candidates.indices {
      ask(Int(buffers.candidates[candidate]), record, fields, &buffers)
    }
    if buffers.matches.count > 1 { buffers.sortMatches() }
  }

  /// Asks one JSON pattern and notes its match.
  private func ask(
    _ position: Int, _ record: Span<UInt8>, _ fields: borrowing RecordFields,
    _ buffers: inout MatchBuffers
  ) {
    let holds = program.holds(
      from: entries[position], for: fields.slots.span, in: record, using: &buffers.values)
    if holds { buffers.matches.append(indexes[position]) }
  }
}
