import UTCTimes

/// Which records take part; what is empty or nil asks for all.
public struct RecordSelection: Hashable, Sendable {
  /// First second that takes part, on the chosen clock, since the Unix epoch.
  public var from: Int?
  /// First second that no longer takes part.
  public var to: Int?
  /// Values of `recipientAccountId`.
  public var accounts: [String] = []
  /// Values of `awsRegion`.
  public var regions: [String] = []

  /// Creates the selection of all records.
  public init() {}

  /// Whether a time decides anything.
  var asksForTimes: Bool { from != nil || to != nil }

  /// Whether `time` lies in `[from, to)`.
  func includes(_ time: Int) -> Bool {
    (from.map { $0 <= time } ?? true) && (to.map { time < $0 } ?? true)
  }
}

extension RecordSelection {
  /// Reads a time as users write it, in seconds since the Unix epoch; nil when it is none.
  ///
  /// A day (`2026-03-02`, its first second), a minute (`2026-03-02 14:05`), an RFC 3339 time
  /// (`2026-03-02T14:05:00+01:00`), or seconds or milliseconds since the Unix epoch. Without an offset it is UTC.
  public static func time(from text: String) -> Int? {
    UTCTime(typed: text)?.seconds
  }
}
