/// The little that is kept of every match of every filter until duplicates are known.
struct MatchEntry: Sendable {
  /// Index of the filter in the plan.
  let filter: Int
  /// Index of the file in its ledger.
  var file: Int
  /// Which record of its file it is, from 1.
  let record: Int
  let times: RecordTimes
  /// Nil without an eventID: never a duplicate.
  let identity: EventIdentity?
  /// Nil where the record has no value for it: a match without a sample (rule 9.2).
  var sample: Sample?

  /// What a match adds to one series.
  struct Sample: Sendable {
    /// The series' number in its ledger.
    var series: Int
    let value: Double
  }
}

/// A match's place: what tells it from every other match of the run.
struct MatchPlace: Hashable, Sendable {
  let filter: Int
  let file: Int
  let record: Int
}

extension MatchEntry {
  var place: MatchPlace { MatchPlace(filter: filter, file: file, record: record) }

  /// Whether this delivery of an event survives rather than `other`: the least by delivery time
  /// (unknown last), file and record (design, `--duplicates`).
  func precedes(_ other: MatchEntry, fileRanks: [Int]) -> Bool {
    let (mine, others) = (times.delivery ?? .max, other.times.delivery ?? .max)
    if mine != others { return mine < others }
    return (fileRanks[file], record) < (fileRanks[other.file], other.record)
  }
}
