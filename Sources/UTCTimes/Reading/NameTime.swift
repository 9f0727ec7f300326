/// Reads the minute in the name of a delivery file, `20260302T1405Z` (CloudTrail format reference, section b).
package enum NameTime {
  /// Whether `text` begins with a minute's digits and letters, be it one of the calendar or not.
  package static func begins(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 14, text[8] == UInt8(ascii: "T"), text[13] == UInt8(ascii: "Z") else {
      return false
    }
    return TimeFields.digitsEnd(in: text, 0..<8) == 8
      && TimeFields.digitsEnd(in: text, 9..<13) == 13
  }

  /// Returns the seconds since the Unix epoch of the minute that `text` begins with; nil where there is
  /// none, or the calendar has none such.
  package static func seconds(in text: Span<UInt8>) -> Int? {
    guard begins(text), let century = TimeFields.twoDigits(in: text, 0),
      let year = TimeFields.twoDigits(in: text, 2), let month = TimeFields.twoDigits(in: text, 4),
      let day = TimeFields.twoDigits(in: text, 6), let hour = TimeFields.twoDigits(in: text, 9),
      let minute = TimeFields.twoDigits(in: text, 11), hour < 24, minute < 60,
      let dayNumber = CivilDate.dayNumber(century * 100 + year, month, day)
    else { return nil }
    return dayNumber * UTCTime.secondsPerDay + hour * 3600 + minute * 60
  }
}
