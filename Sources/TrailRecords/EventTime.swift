/// Turns an RFC 3339 time such as a record's `eventTime` into seconds since the Unix epoch.
package enum EventTime {
  /// Returns the seconds of the text in `range`, or nil when it is no RFC 3339 time.
  ///
  /// CloudTrail writes `2026-03-02T14:02:11Z`; a fraction (dropped) and an offset are read too. A
  /// time without an offset says nothing sure, and is nil.
  package static func seconds(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count >= 20 else { return nil }
    let at = range.lowerBound
    guard let year = number(in: text, at, 4), text[at + 4] == UInt8(ascii: "-"),
      let month = number(in: text, at + 5, 2), text[at + 7] == UInt8(ascii: "-"),
      let day = number(in: text, at + 8, 2), text[at + 10] | 0x20 == UInt8(ascii: "t"),
      let hour = number(in: text, at + 11, 2), text[at + 13] == UInt8(ascii: ":"),
      let minute = number(in: text, at + 14, 2), text[at + 16] == UInt8(ascii: ":"),
      let second = number(in: text, at + 17, 2),
      (1...12).contains(month), (1...daysIn(month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60,
      let offset = offset(in: text, (at + 19)..<range.upperBound)
    else { return nil }
    let days = daysSinceEpoch(year, month, day)
    return days * 86400 + hour * 3600 + minute * 60 + second - offset
  }

  /// Reads `count` decimal digits.
  static func number(in text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for index in start..<(start + count) {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Reads what follows the seconds: a fraction, then `Z` or `+hh:mm`; the offset in seconds.
  private static func offset(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    if text[at] == UInt8(ascii: ".") {
      let first = at + 1
      at = first
      while at < range.upperBound, text[at] &- UInt8(ascii: "0") <= 9 { at += 1 }
      guard at > first, at < range.upperBound else { return nil }
    }
    if text[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == range.upperBound ? 0 : nil }
    let isEast = text[at] == UInt8(ascii: "+")
    guard isEast || text[at] == UInt8(ascii: "-"), at + 6 == range.upperBound,
      let hours = number(in: text, at + 1, 2), text[at + 3] == UInt8(ascii: ":"),
      let minutes = number(in: text, at + 4, 2), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }

  /// Days of a month from 1 to 12.
  static func daysIn(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar; years begin in March here, so that
  /// a leap day is the last of its year.
  package static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // An era more keeps the year before 0 from going below 0, where division would round up.
    let shifted = (month > 2 ? year : year - 1) + 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
      - 146_097
  }
}
