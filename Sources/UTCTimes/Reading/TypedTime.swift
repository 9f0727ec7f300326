/// A time as somebody types it: one by the calendar, or one that is reckoned from now.
///
///     2026-03-02 14:05     whatever `UTCTime` reads that was typed
///     2h                   so long ago; `90m`, `7d` and `2w` too
///     2 hours 30 min ago   the same in words; `ago` may be left out
///     now, today, yesterday    days begin at midnight in UTC
package struct TypedTime: Sendable {
  /// Seconds since the Unix epoch.
  package let seconds: Int
  /// Whether another time would have been meant by it at another time.
  package let isRelative: Bool

  /// Reads a time; nil where it is none.
  ///
  /// `now` is in seconds since the Unix epoch.
  package init?(_ text: String, now: Int) {
    if let time = UTCTime(typed: text) {
      (seconds, isRelative) = (time.seconds, false)
    } else if let time = Self.relative(text.lowercased().split(separator: " "), now) {
      (seconds, isRelative) = (time, true)
    } else {
      return nil
    }
  }

  private static func relative(_ words: [Substring], _ now: Int) -> Int? {
    switch words {
    case ["now"]: return now
    case ["today"]: return now - UTCTime(now).secondOfDay
    case ["yesterday"]: return now - UTCTime(now).secondOfDay - UTCTime.secondsPerDay
    default:
      let lengths = words.last == "ago" ? words.dropLast() : words[...]
      return lengths.isEmpty ? nil : sum(of: lengths).map { now - $0 }
    }
  }

  /// Adds lengths up, each of them one word or two; nil where there is something else among them.
  private static func sum(of words: ArraySlice<Substring>) -> Int? {
    var (sum, rest) = (0, words)
    while let word = rest.popFirst() {
      let number = word.prefix { $0.isASCII && $0.isNumber }
      let unit = number.count < word.count ? word.dropFirst(number.count) : rest.popFirst() ?? ""
      guard let length = TimeLength(number, unit) else { return nil }
      sum += length.seconds
    }
    return sum <= TimeLength.longest ? sum : nil
  }
}
