import TrailArchives

/// Reads a file whose name is like those that sync tools give to halves, only to see whether it is one.
///
/// Nobody can know before its end, and by then its records would have been handed on. There are few such
/// files, so that they may be read twice.
struct CopyTrial {
  private let settings: ReadingSettings

  /// Prepares trials for a run with `settings`.
  init(_ settings: ReadingSettings) {
    var settings = settings
    // All of the file counts, whatever is asked for, and nothing of it is reported.
    (settings.selection, settings.warmUp, settings.damageLog) = (RecordSelection(), 0, nil)
    settings.inputFiles = nil
    self.settings = settings
  }

  /// Whether the file at `path` was met as a copy that a sync tool has not finished: its name is like
  /// one's, and it is cut or has holes.
  func findsHalf(_ path: ArchiveLocation) -> Bool {
    // What has no identity cannot be read a second time.
    guard ArchiveName.mayBeUnfinishedCopy(path), settings.store.identity(of: path) != nil,
      var reader = RecordReader(
        rules: RecordRules(filters: [], reading: settings), settings: settings, sink: NoSink(),
        SpareWorkers())
    else { return false }
    reader.read(path, isNamed: true)
    return reader.documents.part.damages.first.contains { $0.kind.means(.isOfHalf) }
  }
}

/// Takes no match, as no filter is asked.
private struct NoSink: MatchSink {
  var wantsFacts: Bool { false }
  var wantsSamples: Bool { false }
  var isOpen: Bool { true }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {}
  mutating func flush() {}
}
