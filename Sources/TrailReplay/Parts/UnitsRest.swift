import TrailArchives

/// What follows the heads of a line's units: their files, and what strangers read.
struct UnitsRest {
  private var units: [(head: UnitsReader.Head, isNew: Bool)] = []
  private var hasFiles = false

  /// Notes a unit whose head has been read, where something follows of it; returns its number.
  @discardableResult
  mutating func note(_ unit: UnitsReader.Head, isNew: Bool, _ keepsRecords: Bool) -> Int {
    hasFiles = hasFiles || unit.fileCount > 0
    guard keepsRecords || unit.fileCount > 0 else { return .max }
    units.append((unit, isNew))
    return units.count - 1
  }

  /// Reads the files of all units, those of new ones into `ledger`; returns where those of each are in it.
  @discardableResult
  func readFiles(
    of line: inout UnitsReader, into ledger: inout MatchLedger, for context: LineContext
  ) throws(ArchiveReadingError) -> [Range<Int>] {
    let start = ledger.files.count
    guard hasFiles else { return units.map { _ in start..<start } }
    var rows = try LedgerReader(
      from: &line.reader, for: context.plan, context.nothing,
      keepsRecords: line.kind.keepsRecords)
    var ranges: [Range<Int>] = []
    for unit in units {
      let start = ledger.files.count
      for _ in 0..<unit.head.fileCount {
        let own = try line.reader.optional { (reader) throws(ArchiveReadingError) in
          try reader.text()
        }
        let path = ArchiveLocation(bytes: own ?? unit.head.path)
        if unit.isNew {
          try rows.read(path, into: &ledger, &line.reader)
        } else {
          try rows.pass(path, &line.reader)
        }
      }
      ranges.append(start..<ledger.files.count)
    }
    return ranges
  }

  /// Reads what strangers read, where records are kept; hands on that of each new unit, with its number among those
  /// that were noted.
  func readReads(
    of line: inout UnitsReader, _ take: (BucketReads, Int) -> Void
  ) throws(ArchiveReadingError) {
    guard line.kind.keepsRecords else { return }
    for (number, unit) in units.enumerated() {
      let reads = try BucketReads(from: &line.reader)
      if unit.isNew { take(reads, number) }
    }
  }
}
