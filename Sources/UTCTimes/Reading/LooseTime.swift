/// Reads a day, a time of day and perhaps a zone, in other signs than RFC 3339's.
///
///     2026-03-02 14:02          a blank or `_` for `T`, no seconds, no zone: UTC
///     2026-03-02T14:02:11,5Z    a comma before the fraction
///     2026-03-02 16:02:11 +02   ` UTC`, ` GMT`, or an offset without colon or minutes
enum LooseTime {
  /// Returns the seconds since the Unix epoch of the text in `range`; nil for no time.
  static func seconds(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count >= 16, let day = TimeFields.dayNumber(in: text, start),
      isSeparator(text[start + 10]), let minute = TimeFields.minuteOfDay(in: text, start + 11),
      let (second, zone) = second(in: text, start + 16..<end),
      let offset = offset(in: text, zone..<end)
    else { return nil }
    return day * UTCTime.secondsPerDay + minute * 60 + second - offset
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
    guard let second = TimeFields.second(in: text, range.lowerBound + 1) else { return nil }
    let end = range.lowerBound + 3
    guard end < range.upperBound,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")
    else { return (second, end) }
    let zone = TimeFields.digitsEnd(in: text, end + 1..<range.upperBound)
    return zone > end + 1 ? (second, zone) : nil
  }

  /// Reads a zone, a blank before it allowed; its offset in seconds, which is 0 where there is none.
  static func offset(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    if range.isEmpty { return 0 }
    let start = range.lowerBound + (text[range.lowerBound] == UInt8(ascii: " ") ? 1 : 0)
    let zone = start..<range.upperBound
    if isUTC(zone, of: text) { return 0 }
    guard zone.count >= 3, let hours = TimeFields.twoDigits(in: text, start + 1), hours < 24,
      let minutes = minutes(in: text, start + 3..<zone.upperBound), minutes < 60
    else { return nil }
    switch text[start] {
    case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
    default: return nil
    }
  }

  private static func isUTC(_ zone: Range<Int>, of text: Span<UInt8>) -> Bool {
    ["Z", "z", "UTC", "GMT"].contains { name in
      name.utf8.count == zone.count && zip(name.utf8, zone).allSatisfy { $0 == text[$1] }
    }
  }

  /// Reads the minutes of an offset, a colon before them allowed; 0 where there are none.
  private static func minutes(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    switch range.count {
    case 0: 0
    case 2: TimeFields.twoDigits(in: text, range.lowerBound)
    case 3 where text[range.lowerBound] == UInt8(ascii: ":"):
      TimeFields.twoDigits(in: text, range.lowerBound + 1)
    default: nil
    }
  }
}
