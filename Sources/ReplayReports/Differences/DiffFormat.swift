/// The forms in which is written what differs between two sets of definitions.
public enum DiffFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object a difference and line.
  case jsonl
  /// Sections and tables for a comment on a pull request.
  case markdown
  /// For code-scanning tools.
  case sarif
}
