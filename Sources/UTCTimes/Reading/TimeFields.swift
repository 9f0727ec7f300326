/// Reads the parts that all spellings of a time by the calendar have in common.
enum TimeFields {
  /// Days from 1970-01-01 to the day of which `2026-03-02` is read at `start`; nil for no day.
  static func dayNumber(in text: Span<UInt8>, _ start: Int) -> Int? {
    guard let century = twoDigits(in: text, start), let year = twoDigits(in: text, start + 2),
      text[start + 4] == UInt8(ascii: "-"), let month = twoDigits(in: text, start + 5),
      text[start + 7] == UInt8(ascii: "-"), let day = twoDigits(in: text, start + 8)
    else { return nil }
    return CivilDate.dayNumber(century * 100 + year, month, day)
  }

  /// The minute of the day of which `14:02` is read at `start`; nil for none.
  static func minuteOfDay(in text: Span<UInt8>, _ start: Int) -> Int? {
    guard let hour = twoDigits(in: text, start), text[start + 2] == UInt8(ascii: ":"),
      let minute = twoDigits(in: text, start + 3), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// The second of the minute of which `11` is read at `start`, a leap second's 60 too; nil for none.
  static func second(in text: Span<UInt8>, _ start: Int) -> Int? {
    guard let second = twoDigits(in: text, start), second <= 60 else { return nil }
    return second
  }

  /// Reads two decimal digits.
  static func twoDigits(in text: Span<UInt8>, _ start: Int) -> Int? {
    let (tens, ones) = (text[start] &- UInt8(ascii: "0"), text[start + 1] &- UInt8(ascii: "0"))
    guard tens <= 9, ones <= 9 else { return nil }
    return Int(tens) * 10 + Int(ones)
  }

  /// Where the digits that begin `range` end.
  static func digitsEnd(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, text[end] &- UInt8(ascii: "0") <= 9 { end += 1 }
    return end
  }
}
