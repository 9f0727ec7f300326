package import MetricWindows

/// Where an alarm's windows lie and when they are judged.
public enum EvaluationWindows: String, Sendable, CaseIterable {
  /// Windows end at every whole minute, as CloudWatch has them by default (W1, W2, documented).
  case sliding
  /// Windows end at epoch multiples of the period and are judged once, over exactly N of them.
  ///
  /// This is what a `WallClockWindow` in UTC does (W8: alignment documented, the rest assumed;
  /// decision 11). It misses bursts that straddle a boundary.
  case aligned

  /// Whether a breach old enough may raise the alarm by itself (E7; not with aligned windows, W8).
  package var allowsEarlyBreach: Bool {
    switch self {
    case .sliding: true
    case .aligned: false
    }
  }

  /// Returns the instants at which an alarm of `period` seconds is evaluated.
  ///
  /// CloudWatch evaluates at a second of its own within each minute; here it is the whole minute
  /// (W3, placement assumed).
  package func instants(period: Int) -> WindowGrid {
    switch self {
    case .sliding: .minutes
    case .aligned: WindowGrid(period: period)
    }
  }
}
