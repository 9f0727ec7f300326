/// The state of one alarm, moved by one verdict after the other.
///
/// Every state can be reached from every other: CloudWatch's alarms remember nothing but the
/// state itself. A value without clock, samples or output.
package struct AlarmStateMachine: Hashable, Sendable {
  /// The state now.
  package private(set) var state: AlarmState

  /// Starts in `state`, or as a newly created alarm does (S1, documented; S2, assumed).
  package init(startingIn state: AlarmState = .insufficientData) {
    self.state = state
  }

  /// Moves to the state `verdict` asks for and returns the change, or `nil` without one.
  ///
  /// Actions run on changes only, so an alarm that stays in ALARM is no news (S3, S5, documented).
  package mutating func apply(_ verdict: AlarmVerdict) -> StateChange? {
    let former = state
    state = verdict.state ?? former
    return state == former ? nil : StateChange(from: former, to: state)
  }
}
