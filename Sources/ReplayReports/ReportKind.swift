/// What a report may show.
public enum ReportKind: String, Sendable, CaseIterable {
  /// Changes of an alarm's state, with the records behind them.
  case transitions
  /// The aligned windows that hold samples.
  case windows
  /// The matching records.
  case matches
  /// The matching records that exceptions took away.
  case excepted
}
