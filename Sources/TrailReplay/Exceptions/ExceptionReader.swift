import FilterPatterns
import MetricAlarms
import TrailRecords

/// Asks of matching records whether they are excepted.
///
/// Only matches come here: they are scanned once more, so that the first pass over every record wants no more than
/// the patterns do.
struct ExceptionReader: ~Copyable {
  private let rules: ExceptionRules
  private var fields: RecordFields
  private var scanner = RecordScanner()
  private var buffers = MatchBuffers()

  /// Prepares to ask; nil where nobody is excepted.
  init?(_ exceptions: [PrincipalException]) {
    guard !exceptions.isEmpty else { return nil }
    rules = ExceptionRules(exceptions)
    fields = RecordFields(for: rules.patterns.table)
  }

  /// What the exceptions say of the well-formed record in `range` of `window`, which was at `time`.
  mutating func finding(
    in range: Range<Int>, of window: borrowing RecordWindow, at time: Int?
  ) -> ExceptionRules.Finding {
    let rules = rules
    _ = scanner.scan(window, at: range.lowerBound, for: rules.patterns.table, into: &fields)
    window.withBytes(range) { bytes in
      rules.patterns.match(bytes, fields, message: bytes, using: &buffers)
    }
    return buffers.matches.isEmpty ? .init() : rules.finding(buffers.matches, at: time)
  }
}
