import Digests
import TrailArchives
import TrailRecords

/// One worker's pipeline: file → unpack → find the records → match → sink.
///
/// It owns its inflaters, windows and slots, so that workers share nothing but the rules. Values
/// all the way down: what is borrowed apart needs no check at run time, record after record.
struct RecordReader<Sink: MatchSink>: ~Copyable {
  var documents: DocumentReader<Sink>
  private var outer: DocumentPass
  private let store: any ArchiveStore
  private let selection: FileSelection?
  private let trial: CopyTrial
  /// What the file was that was read last, where files are identified.
  private(set) var lastFile: (size: Int?, identity: UnitIdentity?) = (nil, nil)

  /// Creates a reader; nil when zlib finds no memory.
  ///
  /// Of `spare` workers it takes one where it has much to inflate.
  init?(rules: RecordRules, settings: ReadingSettings, sink: Sink, _ spare: SpareWorkers) {
    guard let outer = DocumentPass(settings, isOuter: true, spare) else { return nil }
    self.outer = outer
    documents = DocumentReader(rules: rules, settings: settings, sink: sink, spare)
    store = settings.store
    selection = FileSelection(settings)
    trial = CopyTrial(settings)
  }

  /// What a file turned out to have in it.
  private struct Contents {
    /// How many files.
    var members = 0
    /// Whether it has text of its own.
    var hasText = false
    /// What became of these, and of it.
    private(set) var fate: InputFile.Fate?

    mutating func add(_ fate: InputFile.Fate) {
      self.fate = max(self.fate ?? fate, fate)
    }
  }

  /// Reads one file to its end; nil stands for standard input.
  ///
  /// Each file in an archive is a file; the archive itself is one only where something is wrong with
  /// it, or nothing in it. What a sync tool has not finished is left alone where it was met in a walk.
  mutating func read(_ path: ArchiveLocation?, isNamed: Bool) {
    lastFile = (nil, nil)
    if let path, !isNamed, trial.findsHalf(path) {
      lastFile.size = store.size(of: path)
      documents.part.tally.unfinishedCopies += 1
      documents.part.list(path, as: .unfinishedCopy, in: store)
      return
    }
    var file = FileFindings(path: path ?? .standardInput, isNamed: isNamed)
    var contents = Contents()
    // Where no text of it is read, nothing may be left of the file before.
    outer.begin()
    do throws(ArchiveError) {
      try outer.supply.open(path)
      while documents.sink.isOpen, let entry = nextEntry(of: &file) {
        if entry.isMember {
          contents.members += 1
          contents.add(readMember(entry))
        } else {
          contents.hasText = true
          documents.read(&outer, of: &file)
        }
      }
    } catch {
      file.note(.archive(error))
    }
    countBytes(asRead: file.isDamaged)
    if contents.members == 0 || contents.hasText || file.isDamaged {
      contents.add(InputFile.Fate(file.close(into: &documents.part, in: store)))
    }
    if let fate = contents.fate { list(path, as: fate) }
    if documents.settings.identifiesFiles { identify(path ?? .standardInput) }
    outer.supply.withStream { $0.close() }
    documents.sink.flush()
    documents.settings.progress?.addFile()
  }

  /// Reads a file of an archive; returns what became of it.
  private mutating func readMember(_ entry: ArchiveEntry) -> InputFile.Fate {
    if let selection, let reason = selection.reason(toSkip: entry.path) {
      documents.part.skip(entry.path, for: reason, by: selection)
      return .skipped(reason)
    }
    var member = FileFindings(path: entry.path, isNamed: false, isMember: true)
    documents.read(&outer, of: &member)
    return InputFile.Fate(member.close(into: &documents.part, in: store))
  }

  /// Lists the file that has been read, where files are listed; where it is hashed, its rest is read now.
  private mutating func list(_ path: ArchiveLocation?, as fate: InputFile.Fate) {
    guard documents.settings.inputFiles != nil else { return }
    let (size, digest) = outer.supply.withStream { $0.readWhole() }
    // What could not be opened may have a size all the same.
    let known = size ?? path.flatMap { store.size(of: $0) }
    documents.part.list(
      InputFile(path ?? .standardInput, size: known, fate: fate, digest: digest))
  }

  /// Finds out what tells the file that has been read from others.
  private mutating func identify(_ path: ArchiveLocation) {
    let (members, whole) = outer.supply.withStream { ($0.memberChecks, $0.readWhole()) }
    // What is gzip, and not whole, has not been hashed so far: that is rare.
    let digest = members == nil ? whole.digest ?? digest(of: path) : nil
    let contents =
      members.map { UnitIdentity.Contents.members($0) } ?? digest.map { .bytes($0) } ?? .unread
    let size = whole.size ?? store.size(of: path)
    lastFile = (size, UnitIdentity(of: path, size: size, contents))
  }

  private mutating func digest(of path: ArchiveLocation) -> SHA256Digest? {
    outer.supply.withStream { stream in
      guard (try? stream.open(path, hashing: .all)) != nil else { return nil }
      return stream.readWhole().digest
    }
  }

  /// Moves to the next entry, over whatever is wrong with an archive; nil behind the last one.
  private mutating func nextEntry(of file: inout FileFindings) -> ArchiveEntry? {
    while true {
      do throws(ArchiveError) {
        return try outer.supply.nextEntry()
      } catch {
        file.note(.archive(error))
      }
      if let entry = documents.resume(&outer, of: &file) { return entry }
    }
  }

  /// Counts the file's bytes as stored.
  ///
  /// Where reading ended early for damage, what was never read is lost with it.
  private mutating func countBytes(asRead isDamaged: Bool) {
    let (stored, lost, unread) = outer.supply.withStream {
      ($0.storedBytes, $0.lostBytes, isDamaged ? $0.unreadBytes : 0)
    }
    documents.part.tally.compressedBytes += stored + unread
    documents.part.tally.lostBytes += lost + unread
  }
}

extension InputFile.Fate {
  /// What a verdict makes of a file.
  fileprivate init(_ fate: FileVerdict.Fate) {
    self =
      switch fate {
      case .read: .read
      case .damaged: .damaged
      case .notRecords: .notRecords
      }
  }
}
