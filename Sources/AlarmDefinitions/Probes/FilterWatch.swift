/// What alarms make of a filter's matches.
enum FilterWatch: Sendable {
  /// No alarm is on its metric.
  case unwatched
  /// None is known to be, and one may.
  case notKnown
  /// Its matches add no samples.
  case noSamples
  /// An alarm rings at the first match, as far as it is known.
  case ringing
  /// The alarm that comes nearest to that, and what keeps it.
  case reserved(ReadAlarm, [AlarmReservation])
}
