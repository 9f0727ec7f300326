public import AlarmStates
import MetricWindows

/// What one alarm did, and the matching records behind it.
public struct AlarmStory: Sendable {
  /// The alarm.
  public let alarm: MetricAlarm
  /// Its changes of state, in order of time.
  public let changes: [Change]

  /// One change of state with the records that explain it.
  public struct Change: Sendable {
    /// What changed, when, and the reason CloudWatch gives.
    public let transition: AlarmTransition
    /// When the alarm left the new state again; nil when it did not.
    public let until: Int?
    /// When the alarm had entered the old state; nil when it started in it.
    public let since: Int?
    /// Samples behind the datapoints that decided a change to ALARM, by time (decision 16);
    /// no more than the plan allows, and none on other changes.
    public let matches: [MatchedRecord]
    /// How many samples of matches these datapoints hold.
    public let matchCount: Int
    /// The earliest eventTime behind these datapoints, in seconds since the Unix epoch; nil where no
    /// match is, or none has one.
    public let firstEventTime: Int?
    /// Samples that came while the alarm was in ALARM already and so told nobody (S5).
    public let laterMatches: [MatchedRecord]
    /// How many such samples there are.
    public let laterMatchCount: Int
  }

  init(
    of alarm: MetricAlarm, plan: ReplayPlan, firstTime: Int?,
    samplesOf: (MetricStream) -> Samples
  ) {
    let timeline = AlarmTimeline(
      of: alarm.settings, over: alarm.streams.map { SampleArrivals(samplesOf($0).known) },
      windows: plan.windows)
    let transitions = firstTime.map { timeline.transitions(in: EvaluationSpan(from: $0)) } ?? []
    // An expression may look at one stream in two ways; its matches are told once.
    let samples = Set(alarm.streams).map(samplesOf)
    self.alarm = alarm
    changes = transitions.indices.map { index in
      Change(
        transitions[index], since: index > 0 ? transitions[index - 1].at : nil,
        until: index + 1 < transitions.count ? transitions[index + 1].at : nil,
        samples: samples, limit: plan.matchesPerTransition)
    }
  }
}

extension AlarmStory.Change {
  init(
    _ transition: AlarmTransition, since: Int?, until: Int?, samples: [AlarmStory.Samples],
    limit: Int
  ) {
    self.transition = transition
    self.since = since
    self.until = until
    let deciding = transition.decidingWindows
    matches = Self.matches(in: deciding, of: samples, limit: limit)
    matchCount = samples.reduce(0) { $0 + $1.count(in: deciding) }
    firstEventTime = samples.compactMap { $0.firstEvent(in: deciding) }.min()
    let later = Self.later(transition, until: until)
    laterMatches = Self.matches(in: later, of: samples, limit: limit)
    laterMatchCount = samples.reduce(0) { $0 + $1.count(in: later) }
  }

  private static func matches(
    in ranges: [Range<Int>], of samples: [AlarmStory.Samples], limit: Int
  ) -> [MatchedRecord] {
    let found = samples.map { $0.matches(in: ranges, limit: limit) }
    return found.count == 1 ? found[0] : Array(found.joined().sorted().prefix(limit))
  }

  /// The time behind the deciding windows up to the end of the state, for a change to ALARM.
  private static func later(_ transition: AlarmTransition, until: Int?) -> [Range<Int>] {
    guard transition.to == .alarm else { return [] }
    let start = transition.decidingWindows.map(\.upperBound).max() ?? transition.at
    return [start..<max(start, until ?? .max)]
  }
}
