import MetricAlarms
import TrailArchives

/// Reads files one after another, of each all that a replay would find in it.
///
/// What takes long to make is made once.
struct UnitReader: ~Copyable {
  private var reader: RecordReader<MatchCollector>
  private let store: any ArchiveStore
  private let selection: FileSelection?
  private let empty: ReadingPart
  /// What strangers read of the file at hand; nil: nobody asks.
  private let reads: Monitor<BucketReads>?

  /// Creates a reader of files for `plan`; nil when zlib finds no memory.
  init?(_ plan: ReplayPlan, _ rules: RecordRules) {
    reads = plan.followsBuckets ? Monitor(BucketReads()) : nil
    // Nobody helps: there is one process for each processor.
    guard
      let reader = RecordReader(
        rules: rules, settings: plan.reading, sink: MatchCollector(plan: plan, reads: reads),
        SpareWorkers())
    else { return nil }
    empty = reader.documents.part
    self.reader = reader
    store = plan.reading.store
    selection = FileSelection(plan.reading)
  }

  /// Reads the file at `path`, as one that was met in a walk.
  mutating func read(_ path: ArchiveLocation) -> UnitReading {
    var size: Int?
    var identity: UnitIdentity?
    if let selection, let reason = selection.reason(toSkip: path) {
      size = store.size(of: path)
      reader.documents.part.skip(path, for: reason, by: selection)
      reader.documents.part.list(path, as: .skipped(reason), in: store)
    } else {
      reader.read(path, isNamed: false)
      (size, identity) = (reader.lastFile.size, reader.lastFile.identity)
      if isFolder(path) { readFolder(path) }
    }
    var ledger = reader.documents.sink.takeLedger()
    if let reads {
      ledger.reads = reads.withLock { reads in
        defer { reads = BucketReads() }
        return reads
      }
    }
    var part = empty
    swap(&part, &reader.documents.part)
    return UnitReading(
      path: path, identity: identity ?? UnitIdentity(of: path, size: size, .unread), size: size,
      ledger: ledger, part: part)
  }

  /// Whether what was read as a file turned out to be a folder; only of what could not be read is it asked.
  private func isFolder(_ path: ArchiveLocation) -> Bool {
    let part = reader.documents.part
    guard part.damages.count == 1, part.tally.inflatedBytes == 0 else { return false }
    return ((try? store.list(path)) ?? nil) != nil
  }

  /// Reads all that is below a folder, as a replay does with one that a list of paths names: as one unit.
  private mutating func readFolder(_ path: ArchiveLocation) {
    reader.documents.part = empty
    var listing = FileListing([.path(path)], reader.documents.settings)
    while !listing.isComplete {
      for item in listing.files(limit: 64, mayWait: true) {
        if let file = item.path { reader.read(file, isNamed: false) }
      }
    }
    reader.documents.part.merge(listing.part)
  }
}
