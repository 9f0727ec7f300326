/// The forms in which a check of definitions or of a pattern is reported.
public enum CheckFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// One JSON object a line.
  case jsonl
  /// For code-scanning tools; of definitions only.
  case sarif

  /// Returns the report on one pattern in this form; nil where the form is for definitions only.
  public func patternReport(style: ReportStyle) -> (any PatternReport)? {
    switch self {
    case .text: CheckReport(style: style)
    case .jsonl: JSONLinesCheckReport()
    case .sarif: nil
    }
  }
}
