import UTCTimes

extension RecordSelection {
  /// Reads a time as users write it, in seconds since the Unix epoch; nil when it is none.
  ///
  /// A day (`2026-03-02`, its first second in UTC), a minute (`2026-03-02T14:05Z`) or an RFC 3339
  /// time (`2026-03-02T14:05:00Z`).
  public static func time(from text: String) -> Int? {
    UTCTime(typed: text)?.seconds
  }
}
