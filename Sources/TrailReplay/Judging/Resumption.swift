import AlarmStates
package import MetricAlarms

/// A time up to which all has been judged before, and the states that alarms were in then.
///
/// Their walks begin there: what lies before it, further back than they look, need not be known any longer.
package struct Resumption: Equatable, Sendable {
  /// The first instant that is judged, in seconds since the Unix epoch.
  package let at: Int
  /// By the alarms' names, the state before that instant.
  package let states: [String: AlarmState]

  /// The account and the Region that alarms were taken to be in; nil: no record had said.
  package let account: String?
  package let region: String?

  /// Creates one.
  package init(at: Int, states: [String: AlarmState], account: String?, region: String?) {
    (self.at, self.states, self.account, self.region) = (at, states, account, region)
  }
}

extension ReplayOutcome {
  /// What a replay that begins at `time` has to know; nil: not all alarms had begun by then.
  package func resumption(at time: Int) -> Resumption? {
    var states: [String: AlarmState] = [:]
    for story in alarms {
      guard let start = story.startedAt, start < time else { return nil }
      let last = story.changes.last { $0.transition.at < time }
      states[story.alarm.name] = last?.transition.to ?? story.initialState
    }
    // A match that comes late may be the first one still.
    let isSettled = matches.first.flatMap(\.time).map { $0 < time } ?? false
    let (account, region) = (plan.resumption?.account, plan.resumption?.region)
    return Resumption(
      at: time, states: states,
      account: account ?? (isSettled && place.accountSource == .record ? place.account : nil),
      region: region ?? (isSettled && place.regionSource == .record ? place.region : nil))
  }
}
