/// An alarm that a call made ring, or found ringing.
public struct AlarmRing: Sendable, Hashable {
  /// The alarm's name.
  public let alarm: String
  /// When it went to ALARM, in seconds since the Unix epoch.
  public let at: Int
  /// Whether it was in ALARM already, and so notified nobody.
  public let wasInAlarm: Bool
}
