import AlarmStates
import MetricAlarms

extension AlarmStory {
  /// What is there in place of what is expected of the alarm; nil: that is met.
  func unmet(_ expectation: RuleExpectation) -> RuleTestFailure.Found? {
    switch expectation {
    case .rings(_, let count):
      let rings = changes.filter { $0.transition.to == .alarm }
      return rings.count == count ? nil : .rings(rings)
    case .state(_, let at, let expected):
      let last = changes.last { $0.transition.at <= at }
      let state = last?.transition.to ?? initialState
      return state == expected ? nil : .state(state, last)
    case .transitions(_, let state, let expected):
      return unmet(expected, among: changes.filter { $0.transition.to == state })
    case .notificationCount(_, let count):
      let notices = changes.filter(notifies)
      return notices.count == count ? nil : .notifications(notices)
    case .notification(_, let expected):
      let notices = changes.filter(notifies)
      return notices.contains { isExpected($0, expected) } ? nil : .notifications(notices)
    case .matches, .exposure: return nil
    }
  }

  /// Pairs what is expected with what is there, each with the first that is left and meets it, in order of time.
  private func unmet(
    _ expected: [ExpectedTransition], among changes: [Change]
  ) -> RuleTestFailure.Found? {
    var (rest, missing): ([Change], [ExpectedTransition]) = (changes, [])
    // The one that may be latest last: of two that a change could meet, the one that must be met first takes it.
    for one in expected.sorted(by: { $0.at + $0.tolerance < $1.at + $1.tolerance }) {
      if let index = rest.firstIndex(where: { one.isMet(by: $0) }) {
        rest.remove(at: index)
      } else {
        missing.append(one)
      }
    }
    return missing.isEmpty && rest.isEmpty
      ? nil : .transitions(missing: missing, unexpected: rest)
  }

  private func isExpected(_ change: Change, _ expected: ExpectedNotification) -> Bool {
    guard let ranAt = change.actions.ranAt, abs(ranAt - expected.at) <= expected.tolerance,
      expected.to.map({ $0 == change.transition.to }) ?? true
    else { return false }
    let actions = alarm.details.actions.run(on: change.transition.to)
    return expected.topic.map(actions.contains) ?? true
  }
}

extension ExpectedTransition {
  fileprivate func isMet(by change: AlarmStory.Change) -> Bool {
    let transition = change.transition
    return abs(transition.at - at) <= tolerance && from.map { $0 == transition.from } ?? true
      && reason.map { WildcardText($0).matches(Array(transition.reason.utf8)) } ?? true
  }
}
