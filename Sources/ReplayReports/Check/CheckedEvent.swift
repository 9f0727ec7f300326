public import FilterPatterns

/// A log event that a pattern was tried on, and what came of it.
public struct CheckedEvent: Sendable {
  /// Where the event comes from: a file's path, or `-`.
  public let file: String
  /// Which line of the file it is, from 1; nil when it is the whole file.
  public let line: Int?
  /// Whether it matches, and why.
  public let explanation: MatchExplanation

  /// Creates the result of trying a pattern on an event.
  public init(file: String, line: Int?, explanation: MatchExplanation) {
    self.file = file
    self.line = line
    self.explanation = explanation
  }
}
