import AlarmStates
import MetricWindows

extension AlarmStory {
  /// Walks a metric alarm over the samples a replay has of its streams.
  init(
    of alarm: MetricAlarm, in place: AlarmPlace, plan: ReplayPlan, firstTime: Int?,
    samplesOf: (MetricStream) -> Samples
  ) {
    let timeline = AlarmTimeline(
      of: alarm.settings, over: alarm.streams.map { SampleArrivals(samplesOf($0).known) },
      windows: plan.windows)
    let course = firstTime.map { AlarmCourse(timeline, from: $0, explains: plan.explains) }
    // An expression may look at one stream in two ways; its matches are told once.
    let samples = Set(alarm.streams).map(samplesOf)
    self = AlarmStory(of: .metric(alarm), in: place, course ?? AlarmCourse()).mapChanges { change in
      change.complete(with: samples, limit: plan.matchesPerTransition)
    }
  }
}

extension AlarmStory.Change {
  /// Adds the records that decided a change to ALARM, those that came later, and those that explain.
  fileprivate mutating func complete(with samples: [AlarmStory.Samples], limit: Int) {
    let deciding = transition.decidingWindows
    matches = Self.matches(in: deciding, of: samples, limit: limit)
    matchCount = samples.reduce(0) { $0 + $1.count(in: deciding) }
    firstEventTime = samples.compactMap { $0.firstEvent(in: deciding) }.min()
    let later = Self.later(transition, until: until)
    laterMatches = Self.matches(in: later, of: samples, limit: limit)
    laterMatchCount = samples.reduce(0) { $0 + $1.count(in: later) }
    evidence = (explanation?.evaluation.breachingWindows ?? []).map { window in
      Self.evidence(of: window, in: samples, limit: limit)
    }
  }

  private static func evidence(
    of window: AlarmEvaluation.Window, in samples: [AlarmStory.Samples], limit: Int
  ) -> AlarmStory.WindowEvidence {
    AlarmStory.WindowEvidence(
      seconds: window.seconds, matches: matches(in: [window.seconds], of: samples, limit: limit),
      matchCount: samples.reduce(0) { $0 + $1.count(in: [window.seconds]) })
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
