/// A day of every year on which clocks are changed, and when on it.
struct RuleDate: Hashable, Sendable {
  /// How the day is named.
  enum Day: Hashable, Sendable {
    /// `J60`: the day of a year without 29 February, from 1 to 365.
    case withoutLeapDay(Int)
    /// `59`: the day of the year from 0 on, to 365.
    case fromZero(Int)
    /// `M3.5.0`: the weekday, from 0 for Sunday, in a week of a month; week 5 is the last one.
    case weekday(Int, week: Int, month: Int)
  }

  let day: Day
  /// Seconds from that day's midnight, which may lie up to a week before or behind it.
  let seconds: Int

  /// Seconds from 1970-01-01 to the change in `year`, both by the clocks that are changed.
  func time(in year: Int) -> Int { dayNumber(in: year) * UTCTime.secondsPerDay + seconds }

  private func dayNumber(in year: Int) -> Int {
    switch day {
    case .fromZero(let day): return Self.first(1, of: year) + day
    case .withoutLeapDay(let day):
      let isLeapYear = Self.first(1, of: year + 1) - Self.first(1, of: year) == 366
      return Self.first(1, of: year) + day - 1 + (isLeapYear && day > 59 ? 1 : 0)
    case .weekday(let weekday, let week, let month):
      let first = Self.first(month, of: year)
      // Day 0 of the epoch was a Thursday.
      let ahead = (weekday - first - 4).floorDivided(by: 7).remainder
      let day = first + ahead + (week - 1) * 7
      let next = month == 12 ? Self.first(1, of: year + 1) : Self.first(month + 1, of: year)
      return day < next ? day : day - 7
    }
  }

  /// Days from 1970-01-01 to the first of a month, which every year of the calendar has.
  private static func first(_ month: Int, of year: Int) -> Int {
    CivilDate.dayNumber(year, month, 1) ?? 0
  }
}
