import TrailRecords

@testable import FilterPatterns

/// Runs a pattern on one log event through the scanner, as a replay does.
enum ScannedRecord {
  /// Returns whether the pattern matches the event's text.
  static func matches(_ pattern: FilterPattern, _ event: String) -> Bool {
    let table = FieldTable(paths: pattern.wantedPaths)
    let program = PatternProgram(pattern, table: table)
    return matches(program, table, Array(event.utf8))
  }

  static func matches(_ program: PatternProgram, _ table: FieldTable, _ event: [UInt8]) -> Bool {
    var fields = RecordFields(for: table)
    let bytes = trimmed(event)
    var window = RecordWindow(capacity: bytes.count)
    window.append { free in
      for byte in bytes { free.append(byte) }
    }
    let outcome = RecordScanner().scan(window, at: 0, for: table, into: &fields)
    // What is no JSON object has no fields; only the empty pattern matches it (section 5).
    if outcome != .complete(end: bytes.count) { fields = RecordFields(for: table) }
    return window.withBytes(0..<bytes.count) { program.matches($0, fields) }
  }

  private static func trimmed(_ event: [UInt8]) -> [UInt8] {
    let isSpace = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    return Array(event.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
