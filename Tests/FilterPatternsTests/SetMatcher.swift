import TrailRecords

@testable import FilterPatterns

/// Asks all patterns of a set of one event at once, as a replay does.
struct SetMatcher: ~Copyable {
  private let patterns: PatternSet
  private var scanner = RecordScanner()
  private var fields: RecordFields
  private var buffers = MatchBuffers()

  init(_ patterns: [FilterPattern]) {
    self.patterns = PatternSet(patterns)
    fields = RecordFields(for: self.patterns.table)
  }

  /// Returns the indexes of the patterns that match, as the set tells them.
  mutating func matches(_ event: String) -> [Int] {
    let bytes = Array(event.utf8)
    var window = RecordWindow(capacity: bytes.count)
    window.append { free in
      for byte in bytes { free.append(byte) }
    }
    let outcome = scanner.scan(window, at: 0, for: patterns.table, into: &fields)
    if outcome != .complete(end: bytes.count) { fields = RecordFields(for: patterns.table) }
    patterns.match(bytes.span, fields, message: bytes.span, using: &buffers)
    return buffers.matches
  }
}
