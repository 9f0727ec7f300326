import TrailArchives

/// What reading keeps of its matches: a few words of each, and the evidence for the report.
///
/// Ledgers merge in any order. Memory grows with the number of matches.
struct MatchLedger: Sendable {
  /// All matches, those of one record side by side, the files of the rows in ascending order.
  var rows: [LedgerRow] = []
  /// Of records with a match, the filters with a default value that they are no log events of; each
  /// as if it were a match without a sample.
  var strangers: [LedgerRow] = []
  /// Calls that say something of who can reach a bucket, whether they are matches or not.
  var changes: [RecordedChange] = []
  /// What strangers read of buckets, where the plan asks for it.
  var reads = BucketReads()
  /// The files that hold matches or changes.
  var files: [ArchiveLocation] = []
  var evidence: EvidenceCollector
  /// Matches with their records, where the plan asks for these.
  var records: EvidenceCollector?
  var series: SeriesRegister
  var callers = CallerRegister()

  /// Creates an empty ledger that keeps the evidence `plan` asks for.
  init(plan: ReplayPlan) {
    (evidence, series) = (EvidenceCollector(plan: plan), SeriesRegister(plan.series))
    records = plan.keepsRecords ? EvidenceCollector(plan: plan, isOfRecords: true) : nil
  }

  /// Adds a row, and `match`, which a report may show of it; `whole` is the same with its record.
  mutating func add(
    _ row: LedgerRow, showing match: MatchedRecord?, whole: MatchedRecord? = nil
  ) {
    rows.append(row)
    if let match { evidence.add(match, of: rows) }
    if let whole { records?.add(whole, of: rows) }
  }

  mutating func merge(_ other: MatchLedger) {
    if rows.isEmpty, strangers.isEmpty, changes.isEmpty {
      let reads = reads
      self = other
      self.reads.merge(reads)
      return
    }
    let (fileCount, rowCount) = (files.count, rows.count)
    let (indexes, callers) = (series.merge(other.series), callers.merge(other.callers))
    files += other.files
    rows.reserveCapacity(rows.count + other.rows.count)
    let move = { (row: LedgerRow) in
      row.moved(filesBy: fileCount, seriesAs: indexes, callersAs: callers)
    }
    rows += other.rows.lazy.map(move)
    strangers += other.strangers.lazy.map(move)
    changes += other.changes.lazy.map { call in
      RecordedChange(call: call.call, event: call.event, row: move(call.row))
    }
    reads.merge(other.reads)
    evidence.merge(other.evidence, rowsBy: rowCount, of: rows)
    if let others = other.records { records?.merge(others, rowsBy: rowCount, of: rows) }
  }
}
