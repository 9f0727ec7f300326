/// The state an alarm left and the one it entered.
package struct StateChange: Hashable, Sendable {
  /// The state before.
  package let from: AlarmState
  /// The state after, never the same.
  package let to: AlarmState
}
