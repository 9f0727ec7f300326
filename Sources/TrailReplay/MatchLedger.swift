import TrailArchives

/// What a replay keeps of its matches: a few words of each, and the evidence for the report.
///
/// Each worker fills its own; ledgers merge in any order. Memory grows with the number of matches.
struct MatchLedger: MatchSink {
  /// All matches, those of one record side by side.
  private(set) var entries: [MatchEntry] = []
  /// The files that hold matches.
  private(set) var files: [ArchivePath] = []
  private(set) var evidence: EvidenceShelf

  var wantsFacts: Bool { true }
  var isOpen: Bool { true }

  /// Creates an empty ledger that keeps the evidence `plan` asks for.
  init(plan: ReplayPlan) {
    evidence = EvidenceShelf(plan: plan)
  }

  mutating func take(_ match: FoundMatch, _ record: Span<UInt8>) {
    guard let facts = match.facts else { preconditionFailure("a match without its facts") }
    // Records of one reading come in order; one that does not was read from a file named twice.
    let isFurtherOn = (entries.last?.record ?? 0) < match.record
    if files.last != match.path || !isFurtherOn { files.append(match.path) }
    for filter in match.filters {
      entries.append(
        MatchEntry(
          filter: filter, file: files.count - 1, record: match.record, times: match.times,
          identity: facts.identity))
      evidence.add(MatchedRecord(match, filter: filter, facts: facts))
    }
  }

  mutating func flush() {}

  mutating func merge(_ other: MatchLedger) {
    let offset = files.count
    files += other.files
    entries += other.entries.lazy.map { entry in
      var moved = entry
      moved.file += offset
      return moved
    }
    evidence.merge(other.evidence)
  }
}
