/// The little that is kept of every match of every filter until duplicates are known.
///
/// There may be very many: the order of what is stored leaves few bytes unused.
struct LedgerRow: Sendable {
  let times: RecordTimes
  /// Whether its record would never have reached CloudWatch Logs.
  let isTooLarge: Bool
  /// How the call came out.
  let outcome: CallOutcome
  /// The bits of the record's number above 32.
  private let recordHigh: UInt8
  private var filterNumber: Int32
  private var fileNumber: Int32
  /// -1: the match has no sample.
  private var seriesNumber: Int32
  private var callerNumber: Int32
  private let recordLow: UInt32
  private let knownIdentity: EventIdentity
  private let value: Double

  /// What a match adds to one series.
  struct Sample: Sendable {
    /// The series' number in its ledger.
    let series: Int
    let value: Double
  }

  /// What is known of a match besides its ledger.
  struct Facts {
    let place: RecordPlace
    let filter: Int
    let times: RecordTimes
    let isTooLarge: Bool
    let outcome: CallOutcome
  }

  init(_ facts: Facts, identity: EventIdentity?, caller: Int, sample: Sample?) {
    (filterNumber, fileNumber) = (Int32(facts.filter), Int32(facts.place.file))
    (seriesNumber, callerNumber) = (Int32(sample?.series ?? -1), Int32(caller))
    (times, isTooLarge, outcome) = (facts.times, facts.isTooLarge, facts.outcome)
    recordHigh = UInt8(truncatingIfNeeded: facts.place.record >> 32)
    recordLow = UInt32(truncatingIfNeeded: facts.place.record)
    (value, knownIdentity) = (sample?.value ?? 0, identity ?? .none)
  }

  /// Nil where the record has no value for it: a match without a sample (rule 9.2).
  var sample: Sample? {
    seriesNumber < 0 ? nil : Sample(series: Int(seriesNumber), value: value)
  }

  /// The number of its sample's series in its ledger; nil: no sample.
  var series: Int? { seriesNumber < 0 ? nil : Int(seriesNumber) }

  /// Returns the same match in a ledger whose files begin at `offset`, and whose series and callers have
  /// these numbers.
  func moved(filesBy offset: Int, seriesAs indexes: [Int], callersAs callers: [Int]) -> LedgerRow {
    var moved = self
    moved.fileNumber += Int32(offset)
    if let sample { moved.seriesNumber = Int32(indexes[sample.series]) }
    if caller != CallerRegister.none { moved.callerNumber = Int32(callers[caller]) }
    return moved
  }

  /// Returns the same match as one of a filter with another index, whose sample's series has another number.
  func moved(toFilter filter: Int, series: Int?) -> LedgerRow {
    var moved = self
    (moved.filterNumber, moved.seriesNumber) = (Int32(filter), Int32(series ?? -1))
    return moved
  }

  /// Gives its sample's series this number.
  mutating func number(series number: Int) { seriesNumber = Int32(number) }

  /// Gives its caller this number.
  mutating func number(caller number: Int) { callerNumber = Int32(number) }

  /// Which record of its file it is, from 1.
  var record: Int { Int(recordHigh) << 32 | Int(recordLow) }

  /// The caller's number in the ledger.
  var caller: Int { Int(callerNumber) }

  /// Nil without an eventID: never a duplicate.
  var identity: EventIdentity? { knownIdentity == .none ? nil : knownIdentity }

  /// Index of the filter in the plan.
  var filter: Int { Int(filterNumber) }

  /// Index of the file in its ledger.
  var file: Int { Int(fileNumber) }
}

/// A record's place: what distinguishes it from every other record of the run.
struct RecordPlace: Hashable, Sendable {
  /// The file's index in its ledger.
  let file: Int
  /// Which record of the file it is, from 1.
  let record: Int
}

extension LedgerRow {
  var place: RecordPlace { RecordPlace(file: file, record: record) }

  /// Whether this delivery of an event survives rather than `other`: the least by delivery time
  /// (unknown last), file and record (design, `--duplicates`).
  func precedes(_ other: LedgerRow, fileRanks: [Int]) -> Bool {
    let (mine, others) = (times.delivery ?? .max, other.times.delivery ?? .max)
    if mine != others { return mine < others }
    return (fileRanks[file], record) < (fileRanks[other.file], other.record)
  }
}

extension LedgerRow.Facts {
  init(of match: FoundMatch, filter: Int, file: Int) {
    self.init(
      place: RecordPlace(file: file, record: match.record), filter: filter, times: match.times,
      isTooLarge: match.isTooLarge, outcome: match.facts?.outcome ?? .done)
  }
}
