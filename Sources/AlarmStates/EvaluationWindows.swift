/// Where an alarm's windows lie and when they are judged.
public enum EvaluationWindows: String, Sendable, CaseIterable {
  /// Windows end at every whole minute, as CloudWatch has them by default (W1, W2, documented).
  case sliding
  /// Windows end at epoch multiples of the period and are judged once, over exactly N of them.
  ///
  /// This is what a `WallClockWindow` in UTC does (W8: alignment documented, the rest assumed;
  /// decision 11). It misses bursts that straddle a boundary.
  case aligned
}
