/// Reads a day, a time of day and perhaps a zone, in other signs than RFC 3339's.
///
///     2026-03-02 14:02          a blank or `_` for `T`, no seconds, no zone: UTC
///     2026-03-02T14:02:11,5Z    a comma before the fraction
///     2026-03-02 16:02:11 +02   ` UTC`, ` GMT`, or an offset without colon or minutes
enum LooseTime {
  /// Returns the seconds since the Unix epoch of the text in `range`; nil for no time.
  static func seconds(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count >= 16, let day = day(in: text, start), isSeparator(text[start + 10]),
      let hour = EventTime.number(in: text, start + 11, 2), text[start + 13] == UInt8(ascii: ":"),
      let minute = EventTime.number(in: text, start + 14, 2), hour < 24, minute < 60,
      let (second, zone) = second(in: text, start + 16..<end),
      let offset = offset(in: text, zone..<end)
    else { return nil }
    return day * 86400 + hour * 3600 + minute * 60 + second - offset
  }

  /// Days from 1970-01-01 to the day whose ten bytes begin at `start`.
  private static func day(in text: Span<UInt8>, _ start: Int) -> Int? {
    guard let year = EventTime.number(in: text, start, 4), text[start + 4] == UInt8(ascii: "-"),
      let month = EventTime.number(in: text, start + 5, 2), text[start + 7] == UInt8(ascii: "-"),
      let day = EventTime.number(in: text, start + 8, 2), (1...12).contains(month),
      (1...EventTime.daysIn(month, of: year)).contains(day)
    else { return nil }
    return EventTime.daysSinceEpoch(year, month, day)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "t") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "_")
  }

  /// Reads `:11` and a fraction, which is dropped, or no seconds at all; with where the zone begins.
  private static func second(
    in text: Span<UInt8>, _ range: Range<Int>
  ) -> (second: Int, zone: Int)? {
    guard range.count >= 3, text[range.lowerBound] == UInt8(ascii: ":") else {
      return (0, range.lowerBound)
    }
    guard let second = EventTime.number(in: text, range.lowerBound + 1, 2), second <= 60 else {
      return nil
    }
    let end = range.lowerBound + 3
    guard end < range.upperBound,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")
    else { return (second, end) }
    var zone = end + 1
    while zone < range.upperBound, text[zone] &- UInt8(ascii: "0") <= 9 { zone += 1 }
    return zone > end + 1 ? (second, zone) : nil
  }

  /// Reads a zone, a blank before it allowed; its offset in seconds, which is 0 where there is none.
  private static func offset(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if range.isEmpty { return 0 }
    let start = range.lowerBound + (text[range.lowerBound] == UInt8(ascii: " ") ? 1 : 0)
    let zone = start..<range.upperBound
    if ["Z", "z", "UTC", "GMT"].contains(where: { text.spells($0, in: zone) }) { return 0 }
    guard zone.count >= 3, let hours = EventTime.number(in: text, start + 1, 2), hours < 24,
      let minutes = minutes(in: text, start + 3..<zone.upperBound), minutes < 60
    else { return nil }
    switch text[start] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  /// Reads the minutes of an offset, a colon before them allowed; 0 where there are none.
  private static func minutes(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    switch range.count {
    case 0: 0
    case 2: EventTime.number(in: text, range.lowerBound, 2)
    case 3 where text[range.lowerBound] == UInt8(ascii: ":"):
      EventTime.number(in: text, range.lowerBound + 1, 2)
    default: nil
    }
  }
}
