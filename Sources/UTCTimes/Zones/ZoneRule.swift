/// When clocks are changed every year: the rule that a zone's file has for the times behind its list, and
/// that the variable `TZ` may hold.
///
///     CET-1CEST,M3.5.0,M10.5.0/3
package struct ZoneRule: Hashable, Sendable {
  /// The part of the year that has another offset.
  struct Season: Hashable, Sendable {
    let offset: ZoneOffset
    let start: RuleDate
    let end: RuleDate
  }

  /// The calendar repeats itself after so many seconds, weekdays too.
  private static let era = 146_097 * UTCTime.secondsPerDay
  /// 1 January 2000.
  private static let millennium = 946_684_800

  let standard: ZoneOffset
  /// Nil: clocks are never changed.
  let season: Season?

  /// Returns the offset at a time in seconds since the Unix epoch.
  package func offset(at time: Int) -> ZoneOffset {
    guard let season else { return standard }
    let time = Self.alike(time)
    var (latest, isSeason) = (Int.min, false)
    forEachChange(around: time) { at, isStart in
      // Of two at once the season's start is the later one: it then lasts all year.
      if at <= time, at >= latest { (latest, isSeason) = (at, isStart) }
    }
    return isSeason ? season.offset : standard
  }

  /// Returns when the next change is behind a time; nil: there is none.
  package func nextChange(after time: Int) -> Int? {
    let alike = Self.alike(time)
    var next: Int?
    forEachChange(around: alike) { at, _ in
      if at > alike { next = min(at, next ?? at) }
    }
    return next.flatMap { at in
      let (sum, overflow) = time.addingReportingOverflow(at - alike)
      return overflow ? nil : sum
    }
  }

  /// The same time between 2000 and 2400.
  private static func alike(_ time: Int) -> Int {
    let (distance, overflow) = time.subtractingReportingOverflow(millennium)
    return (overflow ? 0 : distance.floorDivided(by: era).remainder) + millennium
  }

  /// Hands on the changes of a year and its neighbours, in each the end of the season before its start.
  private func forEachChange(around time: Int, _ body: (_ at: Int, _ isStart: Bool) -> Void) {
    guard let season else { return }
    let year = UTCTime(time).date.year
    for year in year - 1...year + 1 {
      body(season.end.time(in: year) - season.offset.seconds, false)
      body(season.start.time(in: year) - standard.seconds, true)
    }
  }
}
