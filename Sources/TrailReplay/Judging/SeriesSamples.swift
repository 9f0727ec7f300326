import MetricAlarms
import MetricWindows

/// The samples of every series, once it is known which matches count.
struct SeriesSamples {
  /// The plan's series, then those that dimensions made, in order.
  let series: [MetricSeries]
  /// The samples of each of `series`.
  let timelines: [SampleTimeline]
  private let register: SeriesRegister
  /// By series, the matches that gave it samples.
  private let matches: [SeriesMatches]
  /// Whether samples of a filter, by its index in the plan, are among these.
  private let takes: [Bool]

  /// Adds up samples; matches without a time are in no window.
  ///
  /// - Parameters:
  ///   - distinct: The matches that count.
  ///   - register: What their series' numbers mean.
  ///   - plan: The plan of the run.
  ///   - unmatched: The records that give filters their default values.
  ///   - unit: The unit of the samples an alarm asks for (M6); nil for samples of any unit.
  init(
    of distinct: DistinctMatches, in register: SeriesRegister, plan: ReplayPlan,
    unmatched: UnmatchedRecords, unit: MetricUnit? = nil
  ) {
    let takes = plan.filters.map { unit == nil || $0.transformation.unit == unit }
    self.takes = takes
    var ledgers = [SampleLedger](repeating: SampleLedger(), count: register.all.count)
    var matches = [SeriesMatches](repeating: SeriesMatches(), count: register.all.count)
    for (number, row) in distinct.rows.enumerated() where takes[row.filter] {
      guard let time = row.times.chosen, let sample = row.sample else { continue }
      ledgers[sample.series].add(sample.value, at: time)
      matches[sample.series].add(number, at: time)
    }
    for index in matches.indices { matches[index].sort() }
    self.matches = matches
    let defaults = unmatched.defaultSamples(of: plan.filters) { takes[$0] }
    let all = zip(register.all, ledgers).map { series, ledger in
      (series: series, timeline: ledger.timeline.merging(defaults[series]))
    }
    let planned = plan.series
    let found = all.dropFirst(planned.count)
      // Left out are those of which only dropped duplicates and records without a time spoke.
      .filter { !$0.timeline.isEmpty }.sorted { $0.series < $1.series }
    series = planned + found.map(\.series)
    timelines = (all.prefix(planned.count) + found).map(\.timeline)
    self.register = register
  }

  /// What an alarm on `wanted` sees, and of `evidence` the matches that gave it samples.
  func samples(
    of wanted: MetricSeries, showing evidence: [Int?: [MatchedRecord]]
  ) -> AlarmStory.Samples {
    let index = register.knownIndex(of: wanted)
    let shown = index.flatMap { evidence[$0] } ?? []
    return AlarmStory.Samples(
      timeline: series.firstIndex(of: wanted).map { timelines[$0] },
      shown: shown.filter { takes[$0.filter] },
      matches: index.map { matches[$0] } ?? SeriesMatches())
  }
}
