import AlarmStates
public import MetricAlarms

extension AlarmStory {
  /// What state an alarm was in at the time from which it is reported.
  public struct Beginning: Hashable, Sendable {
    /// That time, in seconds since the Unix epoch.
    public let at: Int
    /// Nil where it depends on what was not read: an alarm that keeps its state while data are missing.
    public let state: AlarmState?
    /// When it entered it; nil: before all that was read.
    public let since: Int?
  }

  /// Returns the same story as of an alarm that was there before, if the archive is older: what its first
  /// evaluation finds is no change, but the state it was in.
  ///
  /// Where too little was read to evaluate it before the time asked for, it is a change all the same: who
  /// asks for changes from there on must not miss one.
  func begunBefore(_ span: WalkSpan) -> AlarmStory {
    guard span.isOlder, let first = changes.first, first.transition.at == startedAt,
      first.transition.at < span.reportedFrom ?? .max
    else { return self }
    var rest = Array(changes.dropFirst())
    if !rest.isEmpty { rest[0].since = nil }
    return AlarmStory(self, changes: rest, initialState: first.transition.to)
  }

  /// Returns the same story as of an alarm that goes on as it stood.
  func resumed(as standing: Resumption.Standing?) -> AlarmStory {
    var changes = changes
    if let since = standing?.since, !changes.isEmpty { changes[0].since = since }
    var story = AlarmStory(self, changes: changes)
    story.resumed = standing
    return story
  }

  /// Returns the same story with what lies before the time asked for told apart.
  func reported(in span: WalkSpan) -> AlarmStory {
    guard let from = span.reportedFrom, let startedAt else { return self }
    guard startedAt < from else { return span.isOlder ? begunUnknown(startedAt) : self }
    let prior = changes.filter { $0.transition.at < from }
    var reported = changes.filter { $0.transition.at >= from }
    if span.isOlder, prior.isEmpty, !reported.isEmpty {
      reported[0].origin = isStateUnknown ? .unknown(before: from) : .known(before: from)
    }
    let state = prior.last?.transition.to ?? initialState
    var story = AlarmStory(self, changes: reported, initialState: state)
    (story.prior, story.startedAt) = (prior, from)
    story.beginning = Beginning(
      at: from, state: isStateUnknown ? nil : state,
      since: prior.last?.transition.at ?? (span.isOlder ? nil : startedAt))
    return story
  }

  /// Returns the same story of an alarm that was there before `time`, but could not be evaluated.
  private func begunUnknown(_ time: Int) -> AlarmStory {
    var changes = changes
    if !changes.isEmpty { changes[0].origin = .unknown(before: time) }
    return AlarmStory(self, changes: changes)
  }

  /// Marks the changes that follow only from silence behind the archive's last record: those behind the
  /// evaluation that `firstInstant` gives for it, the first one that sees it.
  func markingSilence(after last: Int?, _ firstInstant: (Int) -> Int) -> AlarmStory {
    guard let last else { return self }
    let end = firstInstant(last + 1)
    return mapChanges { $0.isAfterLastRecord = $0.transition.at > end }
  }
}
