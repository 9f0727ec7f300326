/// A day of the Gregorian calendar.
///
/// In both directions, years are counted from March, so that the leap day comes last, and in eras of 400
/// years, which all have the same number of days. Day 0 of era 0 is 1 March of the year 0.
package struct CivilDate: Hashable, Sendable {
  private static let daysOfEra = 146_097
  /// Days from day 0 of era 0 to 1970-01-01.
  private static let daysToEpoch = 719_468

  /// The year; years before 1 count on downwards through 0.
  package let year: Int
  /// The month, from 1 to 12.
  package let month: Int
  /// The day of the month, from 1 to 31.
  package let day: Int

  /// Creates the day so many days from 1970-01-01.
  package init(dayNumber: Int) {
    let (era, dayOfEra) = (dayNumber + Self.daysToEpoch).floorDivided(by: Self.daysOfEra)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    // Months from March on have 31 and 30 days in turn, five months to 153 days.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01 to a day; nil where the calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: The year, from 0 on.
  ///   - month: The month; any number may be asked for.
  ///   - day: The day of the month, likewise.
  /// - Returns: The number of days, which is negative before 1970.
  package static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...12).contains(month), (1...length(ofMonth: month, year)).contains(day) else {
      return nil
    }
    // An era more keeps the year before 0 from going below 0, where division would round up.
    let shifted = (month > 2 ? year : year - 1) + 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
      - daysToEpoch - daysOfEra
  }

  /// Days of a month from 1 to 12.
  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
