package import MetricWindows

/// When an alarm is evaluated, and how far back each evaluation looks.
///
/// CloudWatch considers N datapoints but looks for them in more than N windows. By how many is
/// nowhere written: the formula below fits what was observed (W6: observed at 10, 60, 300 and
/// 900 s, assumed elsewhere), and this type is the one place that knows it.
package struct EvaluationRange: Hashable, Sendable {
  /// The length of a window in seconds.
  package let period: Int
  /// The number of windows in the range, R in the rules.
  package let windowCount: Int
  /// The grid on whose boundaries the alarm is evaluated.
  package let instants: WindowGrid

  /// Creates the range of an alarm: wider than N windows when they slide, else exactly N (W8).
  package init(of settings: AlarmSettings, windows: EvaluationWindows) {
    period = settings.period
    instants = windows.instants(period: settings.period)
    switch windows {
    case .sliding:
      windowCount = settings.evaluationPeriods + Self.extraWindows(period: settings.period)
    case .aligned:
      windowCount = settings.evaluationPeriods
    }
  }

  /// Returns the seconds an evaluation at `instant` looks at: start inclusive, end exclusive (W4).
  package func seconds(at instant: Int) -> Range<Int> {
    (instant - windowCount * period)..<instant
  }

  /// Returns the adjacent windows of an evaluation at `instant`, newest first (W5, observed).
  package func windows(at instant: Int) -> [Range<Int>] {
    (0..<windowCount).map { index in
      let end = instant - index * period
      return (end - period)..<end
    }
  }

  /// max(2, ceil(G / period)) with G of 5 minutes, or 1 for high-resolution periods (W6).
  private static func extraWindows(period: Int) -> Int {
    let reach = period < 60 ? 60 : 300
    return max(2, (reach + period - 1) / period)
  }
}
