import AlarmStates

/// Times as people and programs read them, always in UTC.
enum UTCText {
  /// `2026-03-02T14:03:00Z`.
  static func machine(_ seconds: Int) -> String {
    let date = CivilDate(seconds)
    return "\(day(date))T\(clock(date))Z"
  }

  /// `2026-03-02T14:03:00+00:00`, as the AWS CLI writes it; with `.496000` behind the seconds where
  /// they are no whole ones.
  static func offset(milliseconds: Int) -> String {
    let date = CivilDate(milliseconds: milliseconds)
    let fraction = date.millisecond == 0 ? "" : ".\(padded(date.millisecond, 3))000"
    return "\(day(date))T\(clock(date))\(fraction)+00:00"
  }

  /// `2026-03-02 14:03 UTC`; with its seconds where it is no whole minute (periods below one).
  static func minute(_ seconds: Int) -> String {
    let date = CivilDate(seconds)
    let clock = clock(date)
    return "\(day(date)) \(clock.hasSuffix(":00") ? clock.prefix(5) : clock[...]) UTC"
  }

  /// `14:02:11` when it is on the same day as `other`, else `2026-03-02 14:02:11`.
  static func moment(_ seconds: Int, on other: Int) -> String {
    let (date, day) = (CivilDate(seconds), CivilDate(other))
    return self.day(date) == self.day(day) ? timeOfDay(seconds) : second(seconds)
  }

  /// `since 14:02:11`, likewise; of what lies before all that was read no time is told.
  static func since(_ seconds: Int?, on other: Int) -> String {
    seconds.map { "since \(moment($0, on: other))" } ?? "since before all that was read"
  }

  /// `14:02:11`.
  static func timeOfDay(_ seconds: Int) -> String {
    clock(CivilDate(seconds))
  }

  /// `2026-03-02 14:02:11`.
  static func second(_ seconds: Int) -> String {
    let date = CivilDate(seconds)
    return "\(day(date)) \(clock(date))"
  }

  /// A length of time in its two largest units: `19 min`, `2 h 5 min`, `3 d`.
  static func duration(_ seconds: Int) -> String {
    let parts = [
      (seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"),
      (seconds % 60, "s"),
    ]
    let told = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
    return told.isEmpty ? "0 s" : told.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }

  private static func day(_ date: CivilDate) -> String {
    "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func clock(_ date: CivilDate) -> String {
    let second = date.secondOfDay
    return "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
