/// A moment in UTC to the thousandth of a second, without leap seconds.
///
/// What is reckoned with is its `seconds`, a plain number; this is the way from texts to that number and
/// back. The spellings that are read are in `Reading`, those that are written in `TimeForm`.
package struct UTCTime: Hashable, Sendable {
  static let secondsPerDay = 86_400

  /// Seconds since the Unix epoch, its fraction dropped.
  package let seconds: Int
  /// The thousandth of the second, from 0 to 999.
  package let millisecond: Int

  /// Creates the moment so many seconds since the Unix epoch.
  package init(_ seconds: Int) {
    self.init(seconds, millisecond: 0)
  }

  init(_ seconds: Int, millisecond: Int) {
    (self.seconds, self.millisecond) = (seconds, millisecond)
  }

  /// Creates the moment so many thousandths of a second since the Unix epoch.
  package init(milliseconds: Int) {
    (seconds, millisecond) = milliseconds.floorDivided(by: 1000)
  }

  /// Thousandths of a second since the Unix epoch; nil where there are more than a number has room for.
  package var milliseconds: Int? {
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? nil : whole + millisecond
  }

  /// The second of its day, from 0 to 86,399.
  package var secondOfDay: Int { seconds.floorDivided(by: Self.secondsPerDay).remainder }

  /// Days from 1970-01-01 to its day.
  package var dayNumber: Int { seconds.floorDivided(by: Self.secondsPerDay).quotient }

  /// Its day.
  package var date: CivilDate { CivilDate(dayNumber: dayNumber) }
}

extension Int {
  /// Divides so that the remainder is never negative.
  func floorDivided(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
