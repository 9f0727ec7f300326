import UTCTimes

/// Times beside other times, in words for people, as clocks of a zone show them.
///
/// A time that clocks of the zone show twice, since they were set back, has its offset behind it.
struct TimeWords {
  private let zone: CivilZone

  init(in zone: CivilZone) { self.zone = zone }

  /// `14:02:11` when it is on the same day as `other`, else `2026-03-02 14:02:11`.
  func moment(_ seconds: Int, on other: Int) -> String {
    text(seconds, areOnOneDay(seconds, other) ? .timeOfDay : .second)
  }

  /// `2026-03-02 14:02:11`.
  func second(_ seconds: Int) -> String { text(seconds, .second) }

  /// `14:02`, or `2026-03-02 14:02` where it is not on the same day as `day`, which may be none.
  func minute(_ seconds: Int, on day: Int?) -> String { text(seconds, form(of: seconds, on: day)) }

  /// `2026-03-02 14:02 UTC`.
  func minuteInZone(_ seconds: Int) -> String {
    "\(zone.shown(at: seconds).text(.dayAndMinute)) \(offset(at: seconds))"
  }

  /// The hour that a time is in: `2026-03-02 14:00`.
  func hour(of seconds: Int) -> String {
    let start = seconds - zone.shown(at: seconds).secondOfDay % 3600
    let hour = UTCTime(start + zone.offset(at: seconds).seconds).text(.dayAndMinute)
    return zone.isRepeated(seconds) ? "\(hour) \(offset(at: seconds))" : hour
  }

  /// The minute that a time is in, from its start.
  func startOfMinute(_ seconds: Int) -> Int { seconds - zone.shown(at: seconds).secondOfDay % 60 }

  /// `13:05 to 15:25` with the day before the first, and before the second where it is another.
  func span(_ first: Int, _ last: Int) -> String {
    let (start, end) = (startOfMinute(first), startOfMinute(last))
    return "\(minute(start, on: nil)) to \(minute(end, on: start))"
  }

  /// The same with `UTC` behind it, and `joint` between the two.
  func spanInZone(_ first: Int, _ last: Int, joint: String = "to") -> String {
    let (start, end) = (startOfMinute(first), startOfMinute(last))
    return wholeSpanInZone(start, end, joint: joint)
  }

  /// The same of times whose seconds are not dropped, where they have some.
  func wholeSpanInZone(_ first: Int, _ last: Int, joint: String) -> String {
    inZone((first, form(of: first, on: nil)), joint, (last, form(of: last, on: first)))
  }

  /// `between 2026-03-02 14:02:11 and 2026-03-02 14:02:40 UTC`, or one time where both are the same.
  func secondsInZone(_ first: Int, _ last: Int) -> String {
    first == last
      ? "at \(zone.shown(at: first).text(.second)) \(offset(at: first))"
      : "between " + inZone((first, .second), "and", (last, .second))
  }

  /// `since 14:02:11`, likewise; of what lies before all that was read no time is given.
  func since(_ seconds: Int?, on other: Int) -> String {
    seconds.map { "since \(moment($0, on: other))" } ?? "since before all that was read"
  }

  /// Whether clocks of the zone have the same day at both times.
  func areOnOneDay(_ time: Int, _ other: Int) -> Bool {
    zone.shown(at: time).dayNumber == zone.shown(at: other).dayNumber
  }

  /// Says which zone times are in, and how far it is from UTC within `span`; nil where they are in UTC, as
  /// they are if nothing is said, or where there are none.
  ///
  /// Where there are CloudWatch's `reasons`, it says that those have their times in UTC nevertheless.
  func zoneSentence(within span: ClosedRange<Int>?, reasons: Bool) -> String? {
    guard let span, zone != .utc else { return nil }
    let offsets = zone.offsets(in: span).map(\.text).joined(separator: " and ")
    let name = SafeText.plain(zone.name)
    return "times are in " + (name == offsets ? name : "\(name) (\(offsets))")
      + (reasons ? ", those in reasons in UTC" : "")
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

  private func text(_ seconds: Int, _ form: TimeForm) -> String {
    let text = zone.shown(at: seconds).text(form)
    return zone.isRepeated(seconds) ? "\(text) \(offset(at: seconds))" : text
  }

  private func form(of seconds: Int, on day: Int?) -> TimeForm {
    day.map { areOnOneDay($0, seconds) } ?? false ? .minuteOfDay : .dayAndMinute
  }

  /// Two times with their offset, or each with its own.
  private func inZone(
    _ first: (Int, TimeForm), _ joint: String, _ last: (Int, TimeForm)
  ) -> String {
    let offsets = [first, last].map { offset(at: $0.0) }
    let texts = [first, last].map { zone.shown(at: $0.0).text($0.1) }
    let start = texts[0] + (offsets[0] == offsets[1] ? "" : " \(offsets[0])")
    return "\(start) \(joint) \(texts[1]) \(offsets[1])"
  }

  /// `UTC`, or `+01:00`.
  private func offset(at seconds: Int) -> String {
    zone == .utc ? zone.name : zone.offset(at: seconds).text
  }
}
