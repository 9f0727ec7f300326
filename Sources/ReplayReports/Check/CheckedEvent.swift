public import FilterPatterns

/// A log event that a pattern was tried on, and what came of it.
public struct CheckedEvent: Sendable {
  /// Which of all events it is, from 1 as TestMetricFilter counts (recorded: recorded-logs A7).
  public let number: Int
  /// Where the event comes from: a file's path, or `-`.
  public let file: String
  /// Which line of the file it is, from 1; nil when it is the whole file.
  public let line: Int?
  /// Whether it matches, and why.
  public let explanation: MatchExplanation

  /// Creates the result of trying a pattern on an event.
  public init(number: Int, file: String, line: Int?, explanation: MatchExplanation) {
    self.number = number
    self.file = file
    self.line = line
    self.explanation = explanation
  }
}
