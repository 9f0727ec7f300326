/// The forms in which is written what came of tests of rules.
public enum RuleTestFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object a test and line.
  case jsonl
}
