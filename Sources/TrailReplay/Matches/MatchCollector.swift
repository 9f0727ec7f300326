import MetricAlarms

/// Enters the matches that one worker finds into a ledger.
struct MatchCollector: MatchSink {
  private(set) var ledger: MatchLedger
  private var knownTexts = SharedTexts()
  private let transformations: [MetricTransformation]
  /// By filter, the sample of every match; nil where it is read from the record.
  private let fixedSamples: [LedgerRow.Sample?]

  var wantsFacts: Bool { true }
  var wantsSamples: Bool { true }
  var isOpen: Bool { true }

  /// Creates a collector of the matches of `plan`.
  init(plan: ReplayPlan) {
    let ledger = MatchLedger(plan: plan)
    fixedSamples = plan.filters.map { filter in
      guard filter.transformation.isFixed, let value = filter.metricValue else { return nil }
      return ledger.series.knownIndex(of: filter.series).map { .init(series: $0, value: value) }
    }
    self.ledger = ledger
    transformations = plan.filters.map(\.transformation)
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    guard let facts = match.facts else { preconditionFailure("a match without its facts") }
    // Records of one reading come in order; one that does not was read from a file named twice.
    let isFurtherOn = (ledger.rows.last?.record ?? 0) < match.record
    if ledger.files.last != match.path || !isFurtherOn { ledger.files.append(match.path) }
    let file = ledger.files.count - 1
    let (identity, texts) = (match.identity, EvidenceTexts(of: facts, sharing: &knownTexts))
    let actor = ledger.actors.number(of: facts.actor)
    for filter in match.filters {
      let sample = fixedSamples[filter] ?? sample(match.samples[filter], of: filter)
      let row = LedgerRow(
        LedgerRow.Facts(of: match, filter: filter, file: file), identity: identity,
        actor: actor, sample: sample)
      ledger.add(row, showing: MatchedRecord(of: row, in: match.path, texts))
    }
    for filter in match.strangers {
      ledger.strangers.append(
        LedgerRow(
          LedgerRow.Facts(of: match, filter: filter, file: file), identity: nil,
          actor: ActorRegister.none, sample: nil))
    }
  }

  private mutating func sample(_ found: FoundSample?, of filter: Int) -> LedgerRow.Sample? {
    guard let found else { return nil }
    let transformation = transformations[filter]
    let series = MetricSeries(
      namespace: transformation.namespace, metricName: transformation.metricName,
      dimensions: found.dimensions)
    return LedgerRow.Sample(series: ledger.series.index(of: series), value: found.value)
  }

  mutating func flush() {}
}
