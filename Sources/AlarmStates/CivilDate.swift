/// A moment as date and time of day in UTC, without leap seconds, in the Gregorian calendar.
package struct CivilDate: Hashable, Sendable {
  /// The year; years before 1 count on downwards through 0.
  package let year: Int
  /// The month, from 1 to 12.
  package let month: Int
  /// The day of the month, from 1 to 31.
  package let day: Int
  /// Days since the Unix epoch.
  private let dayNumber: Int
  /// The second of the day, from 0 to 86,399.
  package let secondOfDay: Int
  /// The thousandth of the second, from 0 to 999.
  package private(set) var millisecond = 0

  /// Creates the date of a moment in thousandths of a second since the Unix epoch.
  package init(milliseconds: Int) {
    let remainder = Self.remainder(milliseconds, 1000)
    self.init((milliseconds - remainder) / 1000)
    millisecond = remainder
  }

  /// Creates the date of a moment in seconds since the Unix epoch.
  package init(_ seconds: Int) {
    secondOfDay = Self.remainder(seconds, 86_400)
    // Years are counted from March, so that the leap day comes last, and in eras of 400 years,
    // which all have the same number of days. Day 0 of era 0 is 1 March of the year 0.
    dayNumber = (seconds - secondOfDay) / 86_400
    let dayCount = dayNumber + 719_468
    let dayOfEra = Self.remainder(dayCount, 146_097)
    let era = (dayCount - dayOfEra) / 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // Months from March on have 31 and 30 days in turn, five months to 153 days.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The date as reason data and notifications write it, `yyyy-MM-dd'T'HH:mm:ss.SSS+0000`
  /// (section 6, observed).
  package var dataText: String {
    var text = ReasonText()
    text.append(dataDate: self)
    return String(text.text.dropFirst().dropLast())
  }

  /// The date as composite alarms and e-mails write it: `Monday 14 September, 2026 11:18:52 UTC` (C4,
  /// observed).
  package var longText: String {
    var text = ReasonText()
    text.append(longDate: self)
    return text.text
  }

  /// The day of the week, 0 being Sunday.
  var weekday: Int {
    // Day 0 of the epoch was a Thursday.
    Self.remainder(dayNumber + 4, 7)
  }

  /// The remainder that is never negative.
  private static func remainder(_ value: Int, _ divisor: Int) -> Int {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
