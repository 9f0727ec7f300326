/// Distinguishes lines that are records, or hold some, from others: reading goes on at such lines.
extension EnvelopeScanner {
  /// Whether a line is one whole object that is read, with a time before it or without.
  ///
  /// Where lines are known to be documents any shape that is known will do. Elsewhere it has to be a
  /// record or to hold one, whatever the order of its keys: other programs' lines are none of ours.
  mutating func isRecord(_ line: Range<Int>, in window: borrowing RecordWindow) -> Bool {
    var start = line.lowerBound
    // Each text of a JSON sequence begins with a record separator (RFC 7464).
    if start < line.upperBound, window.byte(at: start) == 0x1E { start += 1 }
    start = time(at: start, in: window)?.text ?? start
    // An object that goes on over the line's end is found out here, at the line's cost: looked at for what
    // is in it, it would be read as far as it goes, and again from each line inside it.
    guard start < line.upperBound, window.byte(at: start) == UInt8(ascii: "{"),
      isWholeValue(start..<line.upperBound, in: window), isOurs(at: start, in: window)
    else { return false }
    var fields = RecordFields(for: .nothing)
    guard case .complete(let end) = scanner.scan(window, at: start, for: .nothing, into: &fields)
    else { return false }
    return end <= line.upperBound && isWhiteSpace(end..<line.upperBound, in: window)
  }

  /// Whether a value that begins with the range ends in it, whatever its strings hold.
  private func isWholeValue(_ range: Range<Int>, in window: borrowing RecordWindow) -> Bool {
    var skimmer = JSONSkimmer()
    let outcome = skimmer.skim(window, from: range.lowerBound, to: range.upperBound)
    if case .complete = outcome { return true }
    return false
  }

  private mutating func isOurs(at start: Int, in window: borrowing RecordWindow) -> Bool {
    if let unwrapping, let found = fields(of: unwrapping.table, at: start, in: window),
      unwrapping.field(in: found) != nil
    {
      return true
    }
    guard case .decided(let key, _) = scanner.head(of: window, at: start) else { return false }
    if search.lines == .trusted { return key.shape != .unknown }
    if key.isSure { return true }
    let details = key.shape.details
    guard details.showsLines, let wrapped = details.wrapped,
      let found = scanner.read(wrapped.reading, at: start, in: window)
    else { return false }
    return found.content != .none
  }

  /// What the object at `start` has in the fields of `table`; nil where it is not whole.
  private mutating func fields(
    of table: FieldTable, at start: Int, in window: borrowing RecordWindow
  ) -> RecordFields? {
    var fields = RecordFields(for: table)
    let outcome = scanner.scan(window, at: start, for: table, into: &fields)
    guard case .complete = outcome else { return nil }
    return fields
  }
}
