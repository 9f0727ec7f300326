import TrailRecords

/// The earliest and the latest time of records, in seconds since the Unix epoch.
struct TimeSpread: Sendable {
  /// Nil without a record that has a time.
  private(set) var first: Int?
  private(set) var last: Int?
  /// The minutes of both as texts have them, of which most records need no more.
  private var firstMinute: EventMinute?
  private var lastMinute: EventMinute?
  /// The first second of `lastMinute`.
  private var lastStart = 0

  /// Adds a time, and its minute as the text of it has it, if known.
  mutating func add(_ time: Int, _ minute: EventMinute? = nil) {
    if time < first ?? .max {
      first = time
      firstMinute = minute ?? firstMinute
    }
    guard time > last ?? .min else { return }
    last = time
    // A time with the second 60 is in the minute after that of its text.
    if let minute, let second = minute.second {
      (lastMinute, lastStart) = (minute, time - second)
    }
  }

  /// Adds a time of which only the text is known, where that is enough; else returns false.
  mutating func add(_ minute: EventMinute) -> Bool {
    guard let firstMinute, minute > firstMinute, let lastMinute else { return false }
    if minute < lastMinute { return true }
    guard lastMinute.holds(minute), let second = minute.second else { return false }
    last = max(last ?? .min, lastStart + second)
    return true
  }

  mutating func merge(_ other: TimeSpread) {
    first = [first, other.first].compactMap(\.self).min()
    last = [last, other.last].compactMap(\.self).max()
    (firstMinute, lastMinute) = (nil, nil)
  }
}
