/// How much is at stake when an alarm goes to ALARM: the worst that one matching call can do.
///
/// It says nothing of how probable that is: most such calls are somebody's work.
public enum AlarmSeverity: String, Hashable, Sendable, CaseIterable {
  /// An attempt, or what seldom does harm by itself.
  case low
  /// A guard is taken away, and something else must follow before harm is done.
  case medium
  /// Data, permissions or accounts get into other hands or are lost.
  case high
  /// All of the account is in one hand, or nobody sees any longer what is done in it.
  case critical
}
