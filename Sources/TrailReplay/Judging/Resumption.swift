import AlarmStates
package import MetricAlarms

/// A time up to which all has been judged before, and the states that alarms were in then.
///
/// Their walks begin there: what lies before it, further back than they look, need not be known any longer.
package struct Resumption: Equatable, Sendable {
  /// How an alarm stands.
  package struct Standing: Equatable, Sendable {
    /// The state it is in.
    package let state: AlarmState
    /// When it entered it, in seconds since the Unix epoch; nil: it began in it.
    package let since: Int?
    /// When it did, or something held its actions back or no longer did, or it began.
    package let updatedAt: Int
    /// Why it entered it; nil: it began in it.
    package let reason: String?
    /// The data of that reason.
    package let reasonData: String?

    /// Creates one.
    package init(
      _ state: AlarmState, since: Int?, updatedAt: Int, reason: String? = nil,
      reasonData: String? = nil
    ) {
      (self.state, self.since, self.updatedAt) = (state, since, updatedAt)
      (self.reason, self.reasonData) = (reason, reasonData)
    }
  }

  /// The first instant that is judged, in seconds since the Unix epoch.
  package let at: Int
  /// When the first of the alarms began.
  package let began: Int
  /// By the alarms' names, how they stand before that instant.
  package let standings: [String: Standing]

  /// The account and the Region that alarms were taken to be in.
  package let account: String
  package let region: String

  /// Creates one.
  package init(
    at: Int, began: Int, standings: [String: Standing], account: String, region: String
  ) {
    (self.at, self.began, self.standings) = (at, began, standings)
    (self.account, self.region) = (account, region)
  }
}

extension ReplayOutcome {
  /// What a replay has to know that begins at `time`, or as much earlier as there are actions that a suppressor
  /// holds back still; nil: not all alarms had begun by then, or nothing had matched.
  package func resumption(at time: Int) -> Resumption? {
    let starts = alarms.compactMap(\.startedAt)
    guard starts.count == alarms.count, let first = starts.min() else { return nil }
    var at = time
    // An earlier time may be one at which another alarm's are.
    while let earlier = alarms.compactMap({ $0.heldBack(at: at) }).min() { at = earlier }
    guard starts.allSatisfy({ $0 < at }) else { return nil }
    // Where alarms are the first match says: another one that comes late may be the first one still.
    let isSettled = plan.resumption != nil || matches.first?.time ?? .max < at
    guard isSettled else { return nil }
    return Resumption(
      at: at, began: plan.resumption?.began ?? first,
      standings: Dictionary(alarms.map { ($0.alarm.name, $0.standing(before: at)) }) { $1 },
      account: place.account, region: place.region)
  }
}

extension AlarmStory {
  /// How it stands before `time`.
  fileprivate func standing(before time: Int) -> Resumption.Standing {
    guard let last = changes.last(where: { $0.transition.at < time }) else {
      return resumed
        ?? Resumption.Standing(initialState, since: nil, updatedAt: startedAt ?? time)
    }
    let transition = last.transition
    return Resumption.Standing(
      transition.to, since: transition.at,
      updatedAt: last.actions.phases.last?.at ?? transition.at, reason: transition.reason,
      reasonData: transition.reasonData)
  }

  /// Its last change before `time`, if its actions are held back then; nil: they are not.
  fileprivate func heldBack(at time: Int) -> Int? {
    guard let last = changes.last(where: { $0.transition.at < time }) else { return nil }
    return last.isSettled(by: time - 1) ? nil : last.transition.at
  }
}

extension AlarmStory.Change {
  /// Whether it is known by `time` what became of its actions: they have run, or the alarm has changed again.
  package func isSettled(by time: Int) -> Bool {
    min(actions.ranAt ?? .max, until ?? .max) <= time
  }
}
