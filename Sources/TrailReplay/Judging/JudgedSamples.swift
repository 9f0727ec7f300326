/// What is the same of a reading under every treatment of missing data: which matches count, the samples
/// they make, and what is shown of them.
struct JudgedSamples {
  let distinct: DistinctMatches
  /// The samples of any unit, by series.
  let samples: SeriesSamples
  /// The matches that a report shows, in order.
  let shown: [MatchedRecord]
  /// What was kept besides for those who ask for records.
  let records: KeptRecords
  let place: AlarmPlace
  /// What all distinct matches that are reported come to.
  let counts: MatchCounts
  /// Matching records counted by eventTime on the delivery clock, their delivery being unknown.
  let deliveryTimeUnknown: Int
  /// Matching records in no window, having no time.
  let matchedWithoutTime: Int
  /// What was done to buckets.
  let bucketWalk: BucketWalk
  private let book: SampleBook

  /// Adds up the samples of the distinct matches in what was read for `plan`.
  init(of distinct: DistinctMatches, in reading: ArchiveReading, by plan: ReplayPlan) {
    let (ledger, span) = (reading.ledger, distinct.span)
    // Already cut to the evidence, where not all are shown.
    let all = distinct.evidence(of: ledger)
    let kept = all.values.joined().sorted()
    shown = span.reportedFrom == nil ? kept : kept.filter { span.reports($0.time) }
    let resumed = plan.resumption
    place = AlarmPlace(
      account: plan.account ?? resumed?.account, region: plan.region ?? resumed?.region,
      match: kept.first)
    let unmatched = UnmatchedRecords(
      by: plan.filters, among: distinct, strangers: ledger.strangers,
      excepted: reading.exceptions.taken.flatMap(\.strangers), of: reading.part)
    let samples = SeriesSamples(
      of: distinct, in: ledger.series, plan: plan, unmatched: unmatched)
    let evidence = all.mapValues { EvidenceCollector.first(plan.evidenceLimit, ofEachMinuteOf: $0) }
    book = SampleBook(of: plan, distinct, showing: evidence) { unit in
      unit == nil
        ? samples
        : SeriesSamples(
          of: distinct, in: ledger.series, plan: plan, unmatched: unmatched, unit: unit)
    }
    counts = distinct.counts
    bucketWalk = BucketWalk(ledger.changes)
    records = KeptRecords(of: distinct, all, in: ledger, by: plan)
    deliveryTimeUnknown =
      plan.reading.clock == .event
      ? 0 : distinct.records { $0.times.delivery == nil && $0.times.event != nil }
    matchedWithoutTime = distinct.records { $0.times.chosen == nil }
    (self.distinct, self.samples) = (distinct, samples)
  }

  /// What the alarms of `plan` did, in its order, composite alarms last; by their settings they may be walked
  /// from another time on than those of the plan that was read.
  func alarms(of plan: ReplayPlan, _ span: WalkSpan? = nil) -> [AlarmStory] {
    AlarmStories(of: plan, in: place, span ?? distinct.span, samples: book).all
  }

  /// The numbers of all distinct matches behind `sources`.
  func numbers(in sources: SampleSources) -> [Int] { book.numbers(in: sources) }
}
