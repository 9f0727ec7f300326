import BucketExposure
import MetricAlarms

/// Enters the matches that one worker finds into a ledger.
struct MatchCollector: MatchSink {
  private(set) var ledger: MatchLedger
  /// By exception, the matches that it takes away, and those that it no longer takes away.
  private(set) var excepted: [Int: MatchCollector] = [:]
  private(set) var lapsed: [Int: MatchCollector] = [:]
  private let plan: ReplayPlan
  private let empty: MatchLedger
  private var knownTexts = SharedTexts()
  /// What was entered last: a record is a match first, and then a change.
  private var last = (record: 0, isChange: false)
  private let transformations: [MetricTransformation]
  private let keepsRecords: Bool
  /// By filter, the sample of every match; nil where it is read from the record.
  private let fixedSamples: [LedgerRow.Sample?]

  var wantsFacts: Bool { true }
  var wantsSamples: Bool { true }
  var wantsExcepted: Bool { true }
  var isOpen: Bool { true }

  /// What strangers read, shared by all workers: each event counts once.
  private let reads: Monitor<BucketReads>?

  /// Creates a collector of the matches of `plan`, which enters what strangers read into `reads`.
  init(plan: ReplayPlan, reads: Monitor<BucketReads>? = nil) {
    (self.reads, self.plan) = (reads, plan)
    let ledger = MatchLedger(plan: plan)
    fixedSamples = plan.filters.map { filter in
      guard filter.transformation.isFixed, let value = filter.metricValue else { return nil }
      return ledger.series.knownIndex(of: filter.series).map { .init(series: $0, value: value) }
    }
    (self.ledger, empty) = (ledger, ledger)
    transformations = plan.filters.map(\.transformation)
    keepsRecords = plan.keepsRecords
  }

  /// Hands over what was entered so far, and begins anew.
  mutating func takeLedger() -> MatchLedger {
    last = (0, false)
    var taken = empty
    swap(&taken, &ledger)
    return taken
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    let plan = plan
    if let exception = match.finding.excepting {
      return excepted[exception, default: MatchCollector(plan: plan)].enter(match, record)
    }
    enter(match, record)
    for exception in match.finding.lapsed {
      lapsed[exception, default: MatchCollector(plan: plan)].enter(match, record)
    }
  }

  private mutating func enter(_ match: FoundMatch, _ record: Span<UInt8>) {
    guard let facts = match.facts else { preconditionFailure("a match without its facts") }
    let file = file(of: match, isChange: false)
    let (identity, texts) = (match.identity, EvidenceTexts(of: facts, sharing: &knownTexts))
    let caller = ledger.callers.number(of: facts)
    let json = json(of: record)
    for filter in match.filters {
      let sample = fixedSamples[filter] ?? sample(match.samples[filter], of: filter)
      let row = LedgerRow(
        LedgerRow.Facts(of: match, filter: filter, file: file), identity: identity,
        caller: caller, sample: sample)
      let whole = json.map { MatchedRecord(of: row, in: match.path, texts, json: $0) }
      ledger.add(row, showing: MatchedRecord(of: row, in: match.path, texts), whole: whole)
    }
    for filter in match.strangers {
      ledger.strangers.append(
        LedgerRow(
          LedgerRow.Facts(of: match, filter: filter, file: file), identity: nil,
          caller: CallerRegister.none, sample: nil))
    }
  }

  mutating func take(_ event: BucketEvent, of call: FoundMatch, _ record: Span<UInt8>) {
    guard let facts = call.facts else { preconditionFailure("a call without its facts") }
    let file = file(of: call, isChange: true)
    for filter in call.filters {
      let row = LedgerRow(
        LedgerRow.Facts(of: call, filter: filter, file: file), identity: call.identity,
        caller: CallerRegister.none, sample: nil)
      let texts = EvidenceTexts(of: facts, sharing: &knownTexts)
      ledger.changes.append(
        RecordedChange(
          call: MatchedRecord(of: row, in: call.path, texts, json: json(of: record)),
          event: event, row: row))
    }
  }

  mutating func take(_ read: StrangerRead) {
    reads?.withLock { $0.add(read) }
  }

  /// The number of a record's file in the ledger.
  private mutating func file(of match: FoundMatch, isChange: Bool) -> Int {
    // Records of one reading come in order; one that does not was read from a file named twice.
    let isNext = last.record < match.record
    let isSame = last.record == match.record && isChange && !last.isChange
    if ledger.files.last != match.path || !isNext && !isSame { ledger.files.append(match.path) }
    last = (match.record, isChange)
    return ledger.files.count - 1
  }

  private mutating func sample(_ found: FoundSample?, of filter: Int) -> LedgerRow.Sample? {
    guard let found else { return nil }
    let transformation = transformations[filter]
    let series = MetricSeries(
      namespace: transformation.namespace, metricName: transformation.metricName,
      dimensions: found.dimensions)
    return LedgerRow.Sample(series: ledger.series.index(of: series), value: found.value)
  }

  /// The record's text, where the plan asks for records: most of them will not be kept.
  private func json(of record: Span<UInt8>) -> [UInt8]? {
    keepsRecords ? record.indices.map { record[$0] } : nil
  }

  mutating func flush() {}
}
