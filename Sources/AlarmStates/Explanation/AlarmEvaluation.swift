/// One evaluation of an alarm, with everything it looked at.
public struct AlarmEvaluation: Hashable, Sendable {
  /// One window of the range.
  public struct Window: Hashable, Sendable {
    /// The seconds it covers, start inclusive, end exclusive (W4).
    public let seconds: Range<Int>
    /// Its datapoint; nil: missing.
    public let datapoint: Datapoint?
    /// Whether the datapoint is among the newest N, which alone count (E1).
    public let isUsed: Bool
    /// Whether the datapoint satisfies the comparison with the threshold (E2).
    public let isBreaching: Bool
  }

  /// The instant, in seconds since the Unix epoch.
  public let at: Int
  /// All windows of the range, from new to old (W5, W6).
  public let windows: [Window]
  /// The rule that decided.
  public let verdict: AlarmVerdict

  /// The seconds the windows cover together.
  public var range: Range<Int> {
    (windows.last?.seconds.lowerBound ?? at)..<(windows.first?.seconds.upperBound ?? at)
  }

  /// Those of the windows that count and breach, from new to old.
  public var breachingWindows: [Window] { windows.filter { $0.isUsed && $0.isBreaching } }
}
