public import FilterPatterns

/// A form in which is written what is found about one pattern and the events it is tried on.
public protocol PatternReport: Sendable {
  /// Returns what is said of a pattern that CloudWatch accepts, its last line ended.
  func text(of pattern: FilterPattern) -> String

  /// Returns what is said of a pattern that CloudWatch rejects, its last line ended.
  func text(of error: FilterPatternError) -> String

  /// Returns what is said of an event, its last line ended.
  func text(of event: CheckedEvent) -> String
}
