/// The clock that an alarm's `WallClockWindow` follows: UTC, or a fixed distance from it (W8).
///
/// Windows then lie on the clock's hours, days and weeks, a week from Monday, and are judged once
/// each when complete. Zones with names are refused: their rules change, and this program has no
/// data of them.
public struct WallClockZone: Hashable, Sendable {
  /// How far the clock is ahead of UTC.
  public let secondsAheadOfUTC: Int

  /// Coordinated Universal Time, the zone of an alarm that names none (W8, documented).
  public static let utc = WallClockZone(secondsAheadOfUTC: 0)

  /// Periods in seconds that a wall clock window may have (W8, documented).
  static let periods = [60, 300, 3600, 86_400, 604_800]

  private init(secondsAheadOfUTC: Int) {
    self.secondsAheadOfUTC = secondsAheadOfUTC
  }

  /// Reads `UTC`, `+05:30` or `UTC+05:30`, as CloudWatch writes them; throws for a zone with a name.
  public init(parsing text: String) throws(AlarmSettingsError) {
    let distance = text.hasPrefix("UTC") ? text.dropFirst(3) : text[...]
    if distance.isEmpty, !text.isEmpty {
      self = .utc
      return
    }
    guard let match = distance.wholeMatch(of: /([+-])([0-9]{2}):([0-9]{2})/),
      let hours = Int(match.2), let minutes = Int(match.3), hours <= 14, minutes < 60
    else { throw .unknownZone(text) }
    let seconds = hours * 3600 + minutes * 60
    secondsAheadOfUTC = match.1 == "-" ? -seconds : seconds
  }

  /// A boundary of the windows of `period` seconds, from which all others follow.
  package func origin(period: Int) -> Int {
    // The first Monday after the epoch was its fifth day.
    (period == 604_800 ? 4 * 86_400 : 0) - secondsAheadOfUTC
  }
}
