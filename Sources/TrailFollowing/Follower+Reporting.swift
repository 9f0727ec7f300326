import AlarmStates
import TrailReplay

/// What is reported of a pass.
extension Follower {
  /// Judges all that is remembered, and adds what became final, and what of the past turned out otherwise.
  mutating func report(at now: Int, since former: Int?, in pass: inout FollowPass) {
    guard let edge = state.edge.time else { return }
    lastReport = now / 60
    var plan = plan
    plan.resumption = state.base
    let outcome = ReplayJudge(plan).outcome(of: state.reading)
    let from = max(state.from ?? .min, state.base?.at ?? .min)
    let found = outcome.alarms.flatMap { story in
      story.changes.filter { $0.transition.at >= from }.map { change in
        let id = ReportedID(of: change.transition, by: story.alarm, under: rules)
        return (id: id, transition: FoundTransition(story: story, change: change))
      }
    }
    pass.changes = state.told.report(
      found, since: from, upTo: edge, former: former,
      provisionalUpTo: provisionalEnd(at: now))
    state.counts.changesReported += pass.changes.count { $0.kind != .update }
    state.hasRaisedAlarm = state.hasRaisedAlarm || pass.changes.contains { $0.raisesAlarm }
    pass.outcome = outcome
    forget(behind: edge, by: outcome)
  }

  /// The time up to which changes are reported that are not final yet; nil: none are.
  ///
  /// Where nothing has come for as long as the lateness, that is how the last ones before the silence are known.
  private func provisionalEnd(at now: Int) -> Int? {
    if settings.reportsProvisional { return now }
    guard let last = state.lastArrival, now - last >= settings.lateness else { return nil }
    return now - settings.lateness
  }

  /// Forgets what lies further behind the edge than is to be remembered; now and then, as it takes its time.
  private mutating func forget(behind edge: Int, by outcome: ReplayOutcome) {
    let least = (state.base?.at ?? .min / 2) + max(3600, settings.remember / 8)
    let time = edge - settings.remember
    guard time >= least, let base = outcome.resumption(at: time), base.at >= least else { return }
    state.base = base
    state.reading.forget(before: base.at - plan.warmUp)
  }

  /// Notes when a file came last, and whether the source has fallen silent, or is back.
  mutating func noteSource(at now: Int, into pass: inout FollowPass) {
    let last = state.lastArrival ?? now
    if pass.filesRead > 0 || state.lastArrival == nil { state.lastArrival = now }
    guard let expected = settings.expectEvery else { return }
    if pass.filesRead > 0, let since = state.silentSince {
      (state.silentSince, pass.source) = (nil, .back(since: since))
    } else if pass.filesRead == 0, state.silentSince == nil, now - last >= expected {
      (state.silentSince, pass.source) = (last, .silent(since: last))
    }
  }
}
