import TrailArchives

/// Goes through the rows of one run, in their order.
///
/// A class, so that cursors change places without their texts being copied.
final class RunCursor {
  /// How many texts are remembered of a stored run; when there are more, all are forgotten.
  static let mostKnown = 8192

  private let run: RowRun
  private let clock: ReplayClock
  /// The row that comes next; nil behind the last one.
  private(set) var row: TimelineRow?
  /// Of a run in memory, the index of the row behind that one; of a stored one, where the next block is.
  private var next: Int
  private var block = ReadingReader([])
  private var (event, delivery) = (0, 0)
  private var known: [[UInt8]] = []

  /// Begins at the first row.
  init(_ run: RowRun, clock: ReplayClock) throws(TimelineError) {
    (self.run, self.clock) = (run, clock)
    switch run {
    case .memory: next = 0
    case .stored(_, let range): next = range.lowerBound
    }
    try advance()
  }

  /// Moves behind the row.
  func advance() throws(TimelineError) {
    switch run {
    case .memory(let rows):
      row = next < rows.count ? rows[next] : nil
      next += 1
    case .stored(let file, let range):
      row = nil
      if block.isAtEnd {
        guard next < range.upperBound else { return }
        try readBlock(of: file, until: range.upperBound)
      }
      do throws(ArchiveReadingError) {
        row = try readRow()
      } catch {
        throw file.damage
      }
    }
  }

  private func readBlock(of file: RunFile, until end: Int) throws(TimelineError) {
    let head = try file.bytes(at: next, count: 8)
    let length = Int(
      truncatingIfNeeded: head.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
    next += head.count
    guard length > 0, length <= end - next else { throw file.damage }
    block = ReadingReader(try file.bytes(at: next, count: length))
    next += length
  }

  /// Reads a row; see `RunWriter`.
  private func readRow() throws(ArchiveReadingError) -> TimelineRow {
    let flags = RunFlags(rawValue: try block.byte())
    guard let outcome = flags.outcome else { throw block.damage }
    let record = try block.number()
    if flags.hasEvent { event &+= try block.signed() }
    if flags.hasDelivery { delivery &+= try block.signed() }
    let identity =
      flags.hasIdentity
      ? EventIdentity(high: try block.word(), low: try block.word()) : EventIdentity.none
    let times = RecordTimes(
      event: flags.hasEvent ? event : nil, delivery: flags.hasDelivery ? delivery : nil,
      clock: clock)
    let outline = LedgerRow(
      LedgerRow.Facts(
        place: RecordPlace(file: 0, record: record), filter: 0, times: times, isTooLarge: false,
        outcome: outcome), identity: nil, caller: CallerRegister.none, sample: nil)
    let path = ArchiveLocation(bytes: try text())
    let (call, caller) = (
      try texts(text(), EvidenceTexts.callCount), try texts(text(), EvidenceTexts.callerCount)
    )
    let accessKey = try texts(text(), 1)
    let own = try texts(block.text(), EvidenceTexts.ownCount)
    guard let evidence = EvidenceTexts(call: call, caller: caller, own: own) else {
      throw block.damage
    }
    return TimelineRow(
      MatchedRecord(of: outline, in: path, evidence), identity, accessKey: accessKey)
  }

  private func text() throws(ArchiveReadingError) -> [UInt8] {
    let number = try block.number(upTo: known.count)
    if number > 0 { return known[number - 1] }
    if known.count == Self.mostKnown { known.removeAll(keepingCapacity: true) }
    known.append(try block.text())
    return known[known.count - 1]
  }

  private func texts(_ bytes: [UInt8], _ count: Int) throws(ArchiveReadingError) -> CompactTexts {
    guard let texts = CompactTexts(bytes: bytes, count: count) else { throw block.damage }
    return texts
  }
}
