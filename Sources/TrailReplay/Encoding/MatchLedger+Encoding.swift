import TrailArchives

/// A ledger is written file by file in the order of their paths (`LedgerWriter`), without its records.
///
///     files  (path  rows[]  strangers[]  changes[])[]  reads
extension MatchLedger {
  func encode(to writer: inout ReadingWriter) {
    let order = files.indices.sorted { (files[$0], $0) < (files[$1], $1) }
    var ledger = LedgerWriter(of: LedgerIndex(self), files: order, to: &writer)
    writer.reserve(64 * rows.count)
    writer.add(order.count)
    for file in order {
      writer.add(text: files[file].bytes)
      ledger.add(file, to: &writer)
    }
    reads.encode(to: &writer)
  }

  init(from reader: inout ReadingReader, for plan: ReplayPlan) throws(ArchiveReadingError) {
    self.init(plan: plan)
    var ledger = try LedgerReader(from: &reader, for: plan, self)
    for _ in 0..<(try reader.count(of: 4)) {
      let path = ArchiveLocation(bytes: try reader.text())
      try ledger.read(path, into: &self, &reader)
    }
    reads = try BucketReads(from: &reader)
  }
}
