package import MetricAlarms
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
  /// Whether a breach old enough may raise the alarm by itself (E7; not with aligned windows, W8).
  package let allowsEarlyBreach: Bool

  /// Creates the range of an alarm: wider than N windows when they slide, else exactly N (W8).
  ///
  /// An alarm that follows a wall clock does so whatever `windows` says.
  package init(of settings: AlarmSettings, windows: EvaluationWindows) {
    period = settings.period
    switch settings.wallClock == nil ? windows : .aligned {
    case .sliding:
      let extra = settings.extraWindows ?? Self.extraWindows(period: settings.period)
      windowCount = settings.evaluationPeriods + extra
      instants = Self.slidingInstants(of: settings)
      allowsEarlyBreach = true
    case .aligned:
      windowCount = settings.evaluationPeriods
      let origin = settings.wallClock?.origin(period: settings.period) ?? 0
      instants = WindowGrid(period: settings.period, origin: origin)
      allowsEarlyBreach = false
    }
  }

  /// Every minute, every 10 seconds for high-resolution periods, and every hour beyond a day (W2,
  /// documented).
  ///
  /// CloudWatch evaluates at a second of its own within each minute; here it is the whole minute
  /// (W3, placement assumed). Of high-resolution periods the newest window ends at the last whole ten
  /// seconds before that, or, with other alarms, ten seconds earlier, always the same for an alarm
  /// (recorded: alarm_evaluation.json); here an evaluation is at the end of its newest window.
  private static func slidingInstants(of settings: AlarmSettings) -> WindowGrid {
    if settings.period < 60 { return WindowGrid(period: 10) }
    let isLong = settings.period * settings.evaluationPeriods > 86_400
    return isLong ? WindowGrid(period: 3600) : .minutes
  }

  /// Returns the seconds an evaluation at `instant` looks at: start inclusive, end exclusive (W4).
  package func seconds(at instant: Int) -> Range<Int> {
    (instant - windowCount * period)..<instant
  }

  /// Returns the adjacent windows of an evaluation at `instant`, newest first (W5, observed).
  package func windows(at instant: Int) -> [Range<Int>] {
    (1...windowCount).map { window(age: $0, at: instant) }
  }

  /// Returns the window that is `age` windows old, the newest being 1.
  func window(age: Int, at instant: Int) -> Range<Int> {
    (instant - age * period)..<(instant - (age - 1) * period)
  }

  /// max(2, ceil(G / period)) with G of 5 minutes, or 1 for high-resolution periods (W6).
  private static func extraWindows(period: Int) -> Int {
    let reach = period < 60 ? 60 : 300
    return max(2, (reach + period - 1) / period)
  }
}
