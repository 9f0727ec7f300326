import UTCTimes

/// Times beside other times, in words for people.
enum TimeWords {
  /// `14:02:11` when it is on the same day as `other`, else `2026-03-02 14:02:11`.
  static func moment(_ seconds: Int, on other: Int) -> String {
    let time = UTCTime(seconds)
    return time.text(time.dayNumber == UTCTime(other).dayNumber ? .timeOfDay : .second)
  }

  /// `14:02`, or `2026-03-02 14:02` where it is not on the same day as `day`, which may be none.
  static func minute(_ seconds: Int, on day: Int?) -> String {
    let time = UTCTime(seconds)
    let isSame = day.map { UTCTime($0).dayNumber == time.dayNumber } ?? false
    return time.text(isSame ? .minuteOfDay : .dayAndMinute)
  }

  /// The minute that a time is in, from its start.
  static func startOfMinute(_ seconds: Int) -> Int { seconds - (seconds % 60 + 60) % 60 }

  /// `13:05 to 15:25` with the day before the first, and before the second where it is another.
  static func span(_ first: Int, _ last: Int) -> String {
    let (start, end) = (startOfMinute(first), startOfMinute(last))
    return "\(minute(start, on: nil)) to \(minute(end, on: start))"
  }

  /// `since 14:02:11`, likewise; of what lies before all that was read no time is given.
  static func since(_ seconds: Int?, on other: Int) -> String {
    seconds.map { "since \(moment($0, on: other))" } ?? "since before all that was read"
  }

  /// A length of time in its two largest units: `19 min`, `2 h 5 min`, `3 d`.
  static func duration(_ seconds: Int) -> String {
    let parts = [
      (seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"),
      (seconds % 60, "s"),
    ]
    let shown = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
    return shown.isEmpty ? "0 s" : shown.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}
