/// Reads RFC 3339 times, `2026-03-02T14:02:11Z`, as CloudTrail and AWS write them.
package enum InternetTime {
  /// Returns the seconds since the Unix epoch of the text in `range`, or nil when it is no RFC 3339 time.
  ///
  /// A fraction (dropped) and an offset are read too. A time without an offset says nothing sure, and
  /// is nil. Nearly all times of an archive are read here, one a record.
  package static func seconds(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 20 else { return nil }
    let at = range.lowerBound
    guard let day = TimeFields.dayNumber(in: text, at), text[at + 10] | 0x20 == UInt8(ascii: "t"),
      let minute = TimeFields.minuteOfDay(in: text, at + 11), text[at + 16] == UInt8(ascii: ":"),
      let second = TimeFields.second(in: text, at + 17),
      let offset = offset(in: text, (at + 19)..<range.upperBound)
    else { return nil }
    return day * UTCTime.secondsPerDay + minute * 60 + second - offset
  }

  /// Reads what follows the seconds: a fraction, then `Z` or `+hh:mm`; the offset in seconds.
  private static func offset(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    if text[at] == UInt8(ascii: ".") {
      let first = at + 1
      at = TimeFields.digitsEnd(in: text, first..<range.upperBound)
      guard at > first, at < range.upperBound else { return nil }
    }
    if text[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == range.upperBound ? 0 : nil }
    let isEast = text[at] == UInt8(ascii: "+")
    guard isEast || text[at] == UInt8(ascii: "-"), at + 6 == range.upperBound,
      let minutes = TimeFields.minuteOfDay(in: text, at + 1)
    else { return nil }
    return minutes * 60 * (isEast ? 1 : -1)
  }
}
