extension ArchiveReading {
  /// What the bytes begin with.
  private static let magic = Array("trailbell reading".utf8)
  /// The version of the format that is written and read.
  private static let version = 2

  /// Returns the reading as bytes, the same in every process.
  ///
  /// They are the same, too, whatever order files were read in and parts were merged in.
  public func encoded() -> [UInt8] {
    var writer = ReadingWriter()
    writer.add(text: Self.magic)
    writer.add(Self.version)
    writer.add(word: plan.high)
    writer.add(word: plan.low)
    writer.add(readsFrom) { $0.add(signed: $1) }
    ledger.encode(to: &writer)
    part.encode(to: &writer)
    // Only for a plan that has exceptions, as its fingerprint says.
    if hasExceptions {
      writer.add(part.tally.records.excepted)
      writer.add(part.tally.records.lapsed.count)
      for (exception, count) in part.tally.records.lapsed.inOrder {
        writer.add(exception)
        writer.add(count)
      }
      exceptions.encode(to: &writer)
    }
    return writer.bytes
  }

  /// Reads a reading out of the bytes that `encoded` made, to be merged and judged for `plan`.
  ///
  /// It may have been made for other alarms, on another machine and with more jobs.
  ///
  /// - Throws: `ArchiveReadingError` where they are none, cut or damaged, or of another plan; never
  ///   traps on any bytes.
  public init(decoding bytes: [UInt8], for plan: ReplayPlan) throws(ArchiveReadingError) {
    self.init(of: plan)
    var reader = ReadingReader(bytes)
    let magic = Self.magic
    guard bytes.first == UInt8(magic.count), bytes.dropFirst().starts(with: magic) else {
      throw .noReading
    }
    _ = try reader.text()
    let version = try reader.number()
    guard version == Self.version else { throw .otherVersion(version) }
    let found = PlanFingerprint(high: try reader.word(), low: try reader.word())
    guard found == self.plan else { throw .otherPlan }
    readsFrom = try reader.optional { (reader) throws(ArchiveReadingError) in try reader.time() }
    // Reading begins at a time just where one was asked for, and not behind it.
    guard (readsFrom ?? .min) <= (plan.reading.selection.from ?? .min) else { throw reader.damage }
    guard (readsFrom == nil) == (plan.reading.selection.from == nil) else { throw reader.damage }
    ledger = try MatchLedger(from: &reader, for: plan)
    try part.add(
      from: &reader, filters: plan.filters.count, listsFiles: plan.inputFiles != nil)
    if hasExceptions {
      try part.tally.records.addExcepted(from: &reader, by: plan.reading.exceptions.count)
      exceptions = try ExceptionLedgers(from: &reader, for: plan)
    }
    guard reader.isAtEnd else { throw reader.damage }
  }
}

extension ReplayTally.Records {
  /// Reads what so many exceptions did.
  fileprivate mutating func addExcepted(
    from reader: inout ReadingReader, by exceptions: Int
  ) throws(ArchiveReadingError) {
    excepted = try reader.number(upTo: unmatched)
    for _ in 0..<(try reader.count(of: 2)) {
      lapsed[try reader.number(upTo: exceptions - 1)] = try reader.number(upTo: matched)
    }
  }
}
