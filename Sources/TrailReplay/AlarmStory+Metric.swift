import AlarmStates
import MetricAlarms
import MetricWindows

extension AlarmStory {
  /// Walks a metric alarm over the samples a replay has of its streams.
  init(
    of alarm: MetricAlarm, in place: AlarmPlace, plan: ReplayPlan, _ span: WalkSpan,
    samples book: SampleBook
  ) {
    // Aligned windows are judged once, at their end: what is reported later would never be seen.
    let isReported = alarm.settings.period < 60 && plan.windows == .sliding
    let arrivals = alarm.streams.map(book.timeline).map { timeline in
      isReported ? SampleArrivals(reportedByMinute: timeline) : SampleArrivals(timeline)
    }
    let run = AlarmRun(
      of: alarm.settings, over: arrivals, windows: plan.windows,
      at: .all(from: span.start, through: nil))
    let standing = plan.resumption?.standings[alarm.settings.name]
    let described =
      standing?.state ?? (plan.beginsAsDescribed ? alarm.details.state : nil)
    self = AlarmStory(
      of: alarm, in: place, run, startingIn: described ?? .insufficientData,
      explains: plan.explains
    ).begunBefore(span).resumed(as: standing)
      .markingSilence(after: span.lastRecord, run.evaluator.firstInstant)
      .mapChanges { $0.complete(with: book, of: alarm.streams) }
    look(at: alarm.streams, in: book)
    guard span.isOlder, let from = span.reportedFrom else { return }
    let states = AlarmState.allCases.map { run.state(before: from, startingIn: $0) }
    isStateUnknown = Set(states).count > 1
  }
}

extension AlarmStory {
  /// Notes what it looks at, and who is behind that.
  mutating func look(at streams: [MetricStream], in book: SampleBook) {
    self.streams = streams
    callers = book.callers(of: streams)
  }
}

extension AlarmStory.Change {
  /// Adds the records that decided a change to ALARM, those that came later, and those that explain.
  fileprivate mutating func complete(with book: SampleBook, of streams: [MetricStream]) {
    rest(on: SampleSources(streams, in: transition.decidingWindows), in: book)
    let later = SampleSources(streams, in: laterRanges)
    laterMatches = book.matches(in: later)
    laterCounts = book.counts(in: later)
    evidence = (explanation?.evaluation.breachingWindows ?? []).map { window in
      let sources = SampleSources(streams, in: [window.seconds])
      return AlarmStory.WindowEvidence(
        seconds: window.seconds, matches: book.matches(in: sources),
        matchCount: book.counts(in: sources).total)
    }
  }

  /// Adds the records behind what brought the change.
  mutating func rest(on sources: SampleSources, in book: SampleBook) {
    self.sources = sources
    matches = book.matches(in: sources)
    counts = book.counts(in: sources)
  }

  /// The time behind the deciding windows up to the end of the state, for a change to ALARM.
  var laterRanges: [Range<Int>] {
    guard transition.to == .alarm else { return [] }
    let start = transition.decidingWindows.map(\.upperBound).max() ?? transition.at
    return [start..<max(start, until ?? .max)]
  }
}
