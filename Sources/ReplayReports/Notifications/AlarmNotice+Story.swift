import AlarmStates
import MetricAlarms
import TrailReplay

extension AlarmNotice {
  /// The notices of several alarms, alarm by alarm.
  static func all(of stories: [AlarmStory], in place: AlarmPlace) -> [AlarmNotice] {
    stories.flatMap { all(of: $0, in: place) }
  }

  /// The same by time, then by alarm.
  static func inOrder(of stories: [AlarmStory], in place: AlarmPlace) -> [AlarmNotice] {
    all(of: stories, in: place).enumerated()
      .map { (key: ($1.state.since, $1.alarm.name, $0), notice: $1) }
      .sorted { $0.key < $1.key }.map(\.notice)
  }

  /// The notices of all that an alarm did, in order of time.
  ///
  /// Of what was done before the time from which is reported, those that came of it later.
  static func all(of story: AlarmStory, in place: AlarmPlace) -> [AlarmNotice] {
    let arn = AlarmARN(story.arn, in: place)
    let suppressor = suppressorARN(of: story)
    var last = StateFacts(of: story)
    return (story.prior + story.changes).flatMap { change in
      let transition = change.transition
      let entry = Entry(
        from: transition.from, at: transition.at * 1000,
        children: transition.triggers.map {
          Child(arn: $0.arn, state: $0.state, since: $0.since.map { $0 * 1000 })
        })
      let state = StateFacts(
        transition.to, reason: transition.reason, reasonData: transition.reasonData,
        since: entry.at)
      return change.actions.phases.map { phase in
        let updated = state.updated(
          at: phase.at * 1000,
          phase.suppressedBy.map { StateFacts.Suppression($0, arn: suppressor) })
        defer { last = updated }
        return AlarmNotice(of: story.alarm, arn: arn, from: last, to: updated, entry: entry)
      }
    }.filter { $0.second >= story.beginning?.at ?? .min }
  }

  /// The ARN of the alarm that suppresses, which is in the same place.
  private static func suppressorARN(of story: AlarmStory) -> String {
    guard case .composite(let alarm) = story.alarm, let suppressor = alarm.suppressor else {
      return ""
    }
    return AlarmReference.arn(of: suppressor.alarm, beside: story.arn)
  }
}

extension StateFacts {
  /// The state before the first of a story's changes; what lies before all that was read is left out.
  fileprivate init(of story: AlarmStory) {
    if let standing = story.resumed {
      self.init(
        standing.state,
        reason: standing.reason
          ?? (standing.state == .insufficientData ? StateReason.initial : nil),
        reasonData: standing.reasonData, since: standing.updatedAt * 1000)
      return
    }
    let state = story.prior.first?.transition.from ?? story.initialState
    let isKnown = story.beginning.map { $0.since != nil } ?? true
    self.init(
      state, reason: isKnown && state == .insufficientData ? StateReason.initial : nil,
      reasonData: nil, since: (story.startedAt ?? 0) * 1000)
    isUndated = !isKnown
  }
}
