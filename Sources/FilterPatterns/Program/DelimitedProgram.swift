import TrailRecords

/// A space-delimited pattern: which tokens its fields are, and what is asked of them (section 7).
struct DelimitedProgram: Sendable {
  private let layout: DelimitedLayout
  private var program = PatternProgram()
  /// Nil when nothing is asked of the fields.
  private let entry: Int32?

  /// Compiles a layout and the conditions on its fields.
  init(_ layout: DelimitedLayout, _ tree: PatternTree?) {
    self.layout = layout
    var program = PatternProgram()
    entry = tree.map { program.append($0) { $0.field ?? 0 } }
    self.program = program
  }

  /// Returns whether `message` matches.
  ///
  /// - Parameters:
  ///   - message: The log event's text.
  ///   - tokens: The message's tokens, if another pattern has read them.
  ///   - fields: Room for one slot a field.
  ///   - values: Room for the conditions.
  /// - Returns: True when it matches.
  func matches(
    _ message: Span<UInt8>, tokens: inout TokenList, fields: inout [FieldSlot],
    values: inout ValueBuffers
  ) -> Bool {
    // `[]` matches every message (rule 7.5, documented).
    if layout.names.isEmpty { return true }
    tokens.read(message)
    guard lay(tokens, in: message, into: &fields) else { return false }
    guard let entry else { return true }
    return program.holds(from: entry, for: fields.span, in: message, using: &values)
  }

  /// Lays the fields over tokens; false when there are fewer tokens than fields (rule 7.4, recorded).
  func lay(_ tokens: TokenList, in message: Span<UInt8>, into fields: inout [FieldSlot]) -> Bool {
    let count = layout.names.count
    guard tokens.slots.count >= count else { return false }
    fields.removeAll(keepingCapacity: true)
    let leading = layout.ellipsis ?? count
    fields.append(contentsOf: tokens.slots.prefix(leading))
    fields.append(contentsOf: tokens.slots.suffix(count - leading))
    if layout.ellipsis == nil, count > 0, tokens.slots.count > count {
      // The last field is greedy (recorded: filters.json space_ordered_term).
      fields[count - 1] = tokens.rest(from: count - 1, in: message)
    }
    return true
  }
}
