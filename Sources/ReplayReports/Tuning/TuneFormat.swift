/// The forms in which a tuning is written.
public enum TuneFormat: String, Sendable, CaseIterable {
  /// A table for people.
  case text
  /// One JSON object a choice and line.
  case jsonl
  /// A row a choice, for spreadsheets.
  case csv
  /// A page with heat maps.
  case html
}
