import MetricWindows
import TrailArchives

/// What a replay keeps of its matches: a few words of each, and the evidence for the report.
///
/// Each worker fills its own; ledgers merge in any order. Memory grows with the number of matches.
struct MatchLedger: MatchSink {
  /// All matches, those of one record side by side.
  private(set) var entries: [MatchEntry] = []
  /// Of records with a match, the filters with a default value that they are no log events of; each
  /// as if it were a match without a sample.
  private(set) var strangers: [MatchEntry] = []
  /// The files that hold matches.
  private(set) var files: [ArchivePath] = []
  private(set) var evidence: EvidenceShelf
  private(set) var series: SeriesRegister
  private(set) var actors = ActorRegister()
  private var knownTexts = SharedTexts()
  private let transformations: [MetricTransformation]
  /// By filter, the sample of every match; nil where it is read from the record.
  private let fixedSamples: [MatchEntry.Sample?]

  var wantsFacts: Bool { true }
  var wantsSamples: Bool { true }
  var isOpen: Bool { true }

  /// Creates an empty ledger that keeps the evidence `plan` asks for.
  init(plan: ReplayPlan) {
    let series = SeriesRegister(plan.series)
    fixedSamples = plan.filters.map { filter in
      guard filter.transformation.isFixed, let value = filter.metricValue else { return nil }
      return series.knownIndex(of: filter.series).map { .init(series: $0, value: value) }
    }
    self.series = series
    transformations = plan.filters.map(\.transformation)
    evidence = EvidenceShelf(plan: plan)
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    guard let facts = match.facts else { preconditionFailure("a match without its facts") }
    // Records of one reading come in order; one that does not was read from a file named twice.
    let isFurtherOn = (entries.last?.record ?? 0) < match.record
    if files.last != match.path || !isFurtherOn { files.append(match.path) }
    let (identity, texts) = (match.identity, EvidenceTexts(of: facts, sharing: &knownTexts))
    let actor = actors.number(of: facts.actor)
    for filter in match.filters {
      let sample = fixedSamples[filter] ?? sample(match.samples[filter], of: filter)
      entries.append(
        MatchEntry(
          of: match, filter: filter, file: files.count - 1, identity: identity, actor: actor,
          sample: sample))
      evidence.add(MatchedRecord(match, filter: filter, texts), to: sample?.series)
    }
    strangers += match.strangers.map { filter in
      MatchEntry(
        of: match, filter: filter, file: files.count - 1, identity: nil, actor: ActorRegister.none,
        sample: nil)
    }
  }

  private mutating func sample(_ found: FoundSample?, of filter: Int) -> MatchEntry.Sample? {
    guard let found else { return nil }
    let transformation = transformations[filter]
    let series = MetricSeries(
      namespace: transformation.namespace, metricName: transformation.metricName,
      dimensions: found.dimensions)
    return MatchEntry.Sample(series: self.series.index(of: series), value: found.value)
  }

  mutating func flush() {}

  mutating func merge(_ other: MatchLedger) {
    if entries.isEmpty {
      self = other
      return
    }
    let offset = files.count
    let (indexes, actors) = (series.merge(other.series), actors.merge(other.actors))
    files += other.files
    entries.reserveCapacity(entries.count + other.entries.count)
    let move = { (entry: MatchEntry) in
      entry.moved(filesBy: offset, seriesAs: indexes, actorsAs: actors)
    }
    entries += other.entries.lazy.map(move)
    strangers += other.strangers.lazy.map(move)
    evidence.merge(other.evidence, seriesAs: indexes)
  }
}
