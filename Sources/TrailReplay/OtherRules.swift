public import MetricAlarms

/// Filters and alarms that ride along in a replay, to say what else would have rung.
///
/// Of each filter only how many records it matches in each minute is counted: copies of an event count each
/// time, values and dimensions are not read, and nothing is kept of a record.
public struct OtherRules: Sendable {
  /// Their filters, each of which adds 1 a match to a series of its own.
  public var filters: [MetricFilter]
  /// Their alarms, on these series.
  public var alarms: [MetricAlarm]

  /// Creates them.
  public init(filters: [MetricFilter], alarms: [MetricAlarm]) {
    (self.filters, self.alarms) = (filters, alarms)
  }
}
