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

    /// Creates one.
    package init(_ state: AlarmState, since: Int?) { (self.state, self.since) = (state, since) }
  }

  /// The first instant that is judged, in seconds since the Unix epoch.
  package let at: Int
  /// When the first of the alarms began.
  package let began: Int
  /// By the alarms' names, how they stand before that instant.
  package let standings: [String: Standing]

  /// The account and the Region that alarms were taken to be in; nil: no record had said.
  package let account: String?
  package let region: String?

  /// Creates one.
  package init(
    at: Int, began: Int, standings: [String: Standing], account: String?, region: String?
  ) {
    (self.at, self.began, self.standings) = (at, began, standings)
    (self.account, self.region) = (account, region)
  }
}

extension ReplayOutcome {
  /// What a replay has to know that begins at `time`, or as much earlier as there are actions that a suppressor
  /// holds back still; nil: not all alarms had begun by then.
  package func resumption(at time: Int) -> Resumption? {
    let starts = alarms.compactMap(\.startedAt)
    guard starts.count == alarms.count, let first = starts.min() else { return nil }
    var at = time
    // An earlier time may be one at which another alarm's are.
    while let earlier = alarms.compactMap({ $0.heldBack(at: at) }).min() { at = earlier }
    guard starts.allSatisfy({ $0 < at }) else { return nil }
    let standings = Dictionary(alarms.map { ($0.alarm.name, $0.standing(before: at)) }) { $1 }
    // A match that comes late may be the first one still.
    let isSettled = matches.first.flatMap(\.time).map { $0 < at } ?? false
    let (account, region) = (plan.resumption?.account, plan.resumption?.region)
    return Resumption(
      at: at, began: plan.resumption?.began ?? first, standings: standings,
      account: account ?? (isSettled && place.accountSource == .record ? place.account : nil),
      region: region ?? (isSettled && place.regionSource == .record ? place.region : nil))
  }
}

extension AlarmStory {
  /// How it stands before `time`.
  fileprivate func standing(before time: Int) -> Resumption.Standing {
    if let last = changes.last(where: { $0.transition.at < time })?.transition {
      return Resumption.Standing(last.to, since: last.at)
    }
    return resumed ?? Resumption.Standing(initialState, since: nil)
  }

  /// Its last change before `time`, if its actions are held back then; nil: they are not.
  fileprivate func heldBack(at time: Int) -> Int? {
    guard let last = changes.last(where: { $0.transition.at < time }) else { return nil }
    return last.actions.ranAt ?? .max < time ? nil : last.transition.at
  }
}
