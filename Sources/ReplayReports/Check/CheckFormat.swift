/// The forms in which a check of definitions or of a pattern is reported.
public enum CheckFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// One JSON object a line.
  case jsonl
  /// For code-scanning tools; of definitions only.
  case sarif
}
