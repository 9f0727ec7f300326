/// The little that is kept of every match of every filter until duplicates are known.
///
/// There may be very many: the order of what is stored leaves few bytes unused.
struct MatchEntry: Sendable {
  let times: RecordTimes
  private let filterNumber: Int32
  private var fileNumber: Int32
  /// Which record of its file it is, from 1.
  let record: Int
  private let knownIdentity: EventIdentity
  /// Nil where the record has no value for it: a match without a sample (rule 9.2).
  var sample: Sample?

  /// What a match adds to one series.
  struct Sample: Sendable {
    let value: Double
    private var seriesNumber: Int32

    /// The series' number in its ledger.
    var series: Int {
      get { Int(seriesNumber) }
      set { seriesNumber = Int32(newValue) }
    }

    init(series: Int, value: Double) {
      (self.value, seriesNumber) = (value, Int32(series))
    }
  }

  init(
    filter: Int, file: Int, record: Int, times: RecordTimes, identity: EventIdentity?,
    sample: Sample?
  ) {
    (filterNumber, fileNumber) = (Int32(filter), Int32(file))
    (self.record, self.times, self.sample) = (record, times, sample)
    knownIdentity = identity ?? .none
  }

  /// Nil without an eventID: never a duplicate.
  var identity: EventIdentity? { knownIdentity == .none ? nil : knownIdentity }

  /// Index of the filter in the plan.
  var filter: Int { Int(filterNumber) }

  /// Index of the file in its ledger.
  var file: Int {
    get { Int(fileNumber) }
    set { fileNumber = Int32(newValue) }
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
