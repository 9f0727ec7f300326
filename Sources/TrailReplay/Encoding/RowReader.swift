import TrailArchives

/// Reads rows of a ledger; see `RowWriter`.
struct RowReader {
  /// Records of a file count from 1, in 40 bits.
  private static let records = 1...(1 << 40) - 1

  private let seriesCount: Int
  private let callerCount: Int
  private let filterCount: Int
  private let clock: ReplayClock
  private let keepsRecords: Bool
  private var (file, path) = (0, ArchiveLocation.standardInput)
  private var (record, event, delivery) = (0, 0, 0)
  private var (calls, callers): ([CompactTexts], [CompactTexts]) = ([], [])

  /// What was read of the row before, where records were written.
  private var lastRecord: [UInt8]?

  /// Creates a reader of rows of `plan` with so many series and callers; `keepsRecords`: records were written.
  init(series: Int, callers: Int, plan: ReplayPlan, keepsRecords: Bool) {
    (seriesCount, callerCount, self.keepsRecords) = (series, callers, keepsRecords)
    (filterCount, clock) = (plan.filters.count, plan.reading.clock)
  }

  /// Begins the rows of a file, and returns how many they are.
  mutating func begin(
    _ file: Int, _ path: ArchiveLocation, _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> Int {
    (self.file, self.path, record, lastRecord) = (file, path, 0, nil)
    return try reader.count(of: 4)
  }

  /// Reads a row: of one of the plan's filters, or of what is watched besides.
  mutating func row(
    _ reader: inout ReadingReader, ofFilters isMatch: Bool = true
  ) throws(ArchiveReadingError) -> (row: LedgerRow, match: MatchedRecord?) {
    let flags = RowFlags(rawValue: try reader.byte())
    guard let outcome = flags.outcome else { throw reader.damage }
    record = try Self.next(record, in: Self.records, &reader)
    let filter = try reader.number(upTo: isMatch ? filterCount - 1 : filterCount)
    guard isMatch || filter == filterCount else { throw reader.damage }
    if flags.hasEvent { event = try Self.next(event, in: ReadingReader.times, &reader) }
    if flags.hasDelivery { delivery = try Self.next(delivery, in: ReadingReader.times, &reader) }
    let facts = LedgerRow.Facts(
      place: RecordPlace(file: file, record: record), filter: filter,
      times: RecordTimes(
        event: flags.hasEvent ? event : nil, delivery: flags.hasDelivery ? delivery : nil,
        clock: clock),
      isTooLarge: flags.isTooLarge, outcome: outcome)
    let sample = flags.hasSample ? try sample(&reader) : nil
    let identity =
      flags.hasIdentity
      ? EventIdentity(high: try reader.word(), low: try reader.word()) : nil
    let caller = try reader.number(upTo: callerCount) - 1
    let row = LedgerRow(facts, identity: identity, caller: caller, sample: sample)
    guard flags.isShown else { return (row, nil) }
    let texts = EvidenceTexts(
      call: try Self.shared(&calls, of: EvidenceTexts.callCount, &reader),
      caller: try Self.shared(&callers, of: EvidenceTexts.callerCount, &reader),
      own: try Self.texts(of: EvidenceTexts.ownCount, &reader))
    guard let texts else { throw reader.damage }
    return (row, MatchedRecord(of: row, in: path, texts, json: try json(&reader)))
  }

  /// The record of a row, where records were written: none stands for that of the row before.
  private mutating func json(
    _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> [UInt8]? {
    guard keepsRecords else { return nil }
    let text = try reader.text()
    if !text.isEmpty { lastRecord = text }
    guard let lastRecord else { throw reader.damage }
    return lastRecord
  }

  private static func next(
    _ last: Int, in range: ClosedRange<Int>, _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> Int {
    let (next, hasOverflown) = last.addingReportingOverflow(try reader.signed())
    guard !hasOverflown, range.contains(next) else { throw reader.damage }
    return next
  }

  private func sample(
    _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> LedgerRow.Sample {
    let series = try reader.number(upTo: seriesCount - 1)
    let small = try reader.number(upTo: 1 << 30)
    if small > 0 { return LedgerRow.Sample(series: series, value: Double(small - 1)) }
    let value = Double(bitPattern: try reader.word())
    // What CloudWatch takes at most (quotas).
    guard value.magnitude <= 0x1p360 else { throw reader.damage }
    return LedgerRow.Sample(series: series, value: value)
  }

  private static func shared(
    _ known: inout [CompactTexts], of count: Int, _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> CompactTexts {
    let number = try reader.number(upTo: known.count)
    if number > 0 { return known[number - 1] }
    known.append(try texts(of: count, &reader))
    return known[known.count - 1]
  }

  private static func texts(
    of count: Int, _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> CompactTexts {
    guard let texts = CompactTexts(bytes: try reader.text(), count: count) else {
      throw reader.damage
    }
    return texts
  }
}
