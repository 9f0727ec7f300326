/// When a composite alarm's actions run, with another alarm to suppress them (C6; recorded:
/// alarm-formats-recorded.json suppressorSequence).
///
/// The periods alone; a `SuppressionWalk` goes through time with them. Times and periods are in one unit,
/// seconds in a replay.
public struct ActionSuppression: Hashable, Sendable {
  /// How long actions wait for the suppressor to go to ALARM.
  public var waitPeriod: Int
  /// How long actions wait after the suppressor has left ALARM.
  public var extensionPeriod: Int

  /// Creates a suppression with these periods, neither below 0.
  public init(waitPeriod: Int, extensionPeriod: Int) {
    (self.waitPeriod, self.extensionPeriod) = (waitPeriod, extensionPeriod)
  }
}
