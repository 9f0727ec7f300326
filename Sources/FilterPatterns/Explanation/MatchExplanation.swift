/// Why a pattern matches a log event or does not.
public struct MatchExplanation: Sendable, Equatable {
  /// Whether it matches.
  public let isMatch: Bool
  /// What decided, in the order of the pattern: with any of these otherwise, the answer might be.
  ///
  /// For a match, all that had to hold and did; else, all that kept it from matching.
  public let reasons: [Reason]
  /// The fields of a space-delimited event as TestMetricFilter gives them.
  ///
  /// Empty for events that do not match, and for other kinds of patterns (recorded: recorded-logs A7).
  public let extractedValues: [ExtractedValue]

  /// One condition or term, and what was found of it.
  public struct Reason: Sendable, Equatable {
    /// The condition or term in its canonical spelling; nil when the event as a whole decided.
    public let condition: String?
    /// Whether the condition or term holds.
    public let holds: Bool
    /// What was found.
    public let finding: EventFinding
  }

  /// A field's name, `$name` or `$7`, and its text.
  public struct ExtractedValue: Sendable, Equatable {
    /// The name with its dollar sign.
    public let name: String
    /// The text of its token, or of the rest of the event.
    public let value: String
  }

  init(isMatch: Bool, reasons: [Reason], extractedValues: [ExtractedValue] = []) {
    self.isMatch = isMatch
    self.reasons = reasons
    self.extractedValues = extractedValues
  }
}
