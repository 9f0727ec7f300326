public import FilterPatterns

/// What of the past an alarm must ring for, or need not.
public enum TuningDemand: Hashable, Sendable {
  /// The records that a pattern matches.
  case pattern(FilterPattern)
  /// What the alarms, as they are, rang for at this time, in seconds since the Unix epoch.
  case time(Int)
}
