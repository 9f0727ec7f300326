@testable import FilterPatterns

/// Asks a pattern of one log event through the public door.
enum ScannedRecord {
  /// Returns whether the pattern matches the event's text.
  static func matches(_ pattern: FilterPattern, _ event: String) -> Bool {
    pattern.matches(event)
  }
}
