import MetricAlarms
import MetricWindows

/// The samples of every stream that a plan's alarms look at, and the matches behind them.
struct SampleBook {
  private let samples: [MetricStream: AlarmStory.Samples]
  private let distinct: DistinctMatches
  /// Matches shown behind one change, at most.
  private let limit: Int

  /// Before all times that are used, in seconds since the Unix epoch.
  private static let yearOne = -62_135_596_800

  /// Collects what the alarms of `plan` see, from the samples of each unit they ask for.
  init(
    of plan: ReplayPlan, _ distinct: DistinctMatches, showing evidence: [Int?: [MatchedRecord]],
    samplesIn: (MetricUnit?) -> SeriesSamples
  ) {
    var samples: [MetricStream: AlarmStory.Samples] = [:]
    for (unit, streams) in Dictionary(grouping: Set(plan.alarms.flatMap(\.streams)), by: \.unit) {
      let found = samplesIn(unit)
      for stream in streams {
        samples[stream] = found.samples(of: stream.series, showing: evidence)
      }
    }
    (self.samples, self.distinct, limit) = (samples, distinct, plan.matchesPerTransition)
  }

  /// All samples of a stream, none where no filter writes it.
  func timeline(of stream: MetricStream) -> SampleTimeline {
    samples[stream]?.known ?? SampleLedger().timeline
  }

  /// The first matches behind `sources`, in order.
  func matches(in sources: SampleSources) -> [MatchedRecord] {
    let found = sources.disjoint.compactMap { stream, ranges in
      samples[stream]?.matches(in: ranges, limit: limit)
    }
    return found.count == 1 ? found[0] : Array(found.joined().sorted().prefix(limit))
  }

  /// The numbers of all the matches behind `sources`.
  func numbers(in sources: SampleSources) -> [Int] {
    Array(
      sources.disjoint.lazy.compactMap { stream, ranges in
        samples[stream]?.numbers(in: ranges)
      }.joined())
  }

  /// What all the matches behind `sources` come to.
  func counts(in sources: SampleSources) -> MatchCounts {
    distinct.counts(
      of: sources.disjoint.lazy.compactMap { stream, ranges in
        samples[stream]?.numbers(in: ranges)
      }.joined())
  }

  /// Who made all the matches of `streams` that are reported.
  func callers(of streams: [MetricStream]) -> [AlarmCaller] {
    let all = (distinct.span.reportedFrom ?? Self.yearOne)..<Int.max
    let sources = SampleSources(streams, in: [all])
    return distinct.callers(
      of: sources.disjoint.lazy.compactMap { stream, ranges in
        samples[stream]?.numbers(in: ranges)
      }.joined())
  }
}
