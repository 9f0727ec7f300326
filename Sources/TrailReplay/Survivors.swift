import TrailArchives

/// The matches that count, once it is known which deliveries are duplicates.
struct Survivors {
  /// Surviving matches, those of one record side by side.
  let entries: [MatchEntry]
  /// Matching records of which no match survived.
  let recordsDropped: Int
  private let dropped: Set<MatchPlace>

  init(of ledger: MatchLedger, plan: ReplayPlan) {
    guard plan.reading.duplicates == .drop else {
      (entries, recordsDropped, dropped) = (ledger.entries, 0, [])
      return
    }
    let ranks = Self.ranks(of: ledger.files)
    let duplicates = Self.duplicates(in: ledger.entries, fileRanks: ranks)
    entries = ledger.entries.indices.filter { !duplicates.contains($0) }
      .map { ledger.entries[$0] }
    dropped = Set(duplicates.map { ledger.entries[$0].place })
    recordsDropped =
      Self.countRecords(of: ledger.entries) { _ in true }
      - Self.countRecords(of: entries) { _ in true }
  }

  /// Counts the records with a surviving match for which `condition` holds.
  func records(where condition: (MatchEntry) -> Bool) -> Int {
    Self.countRecords(of: entries, where: condition)
  }

  /// The matches that may be shown, by series and minute, each list in order.
  func evidence(of ledger: MatchLedger) -> [EvidenceShelf.Minute: [MatchedRecord]] {
    // A file that was named twice has each of its matches twice, told apart by nothing: of such
    // as many are left out as were dropped.
    var leftOut: [DroppedMatch: Int] = [:]
    for place in dropped {
      let path = ledger.files[place.file]
      leftOut[DroppedMatch(filter: place.filter, path: path, record: place.record), default: 0] += 1
    }
    return ledger.evidence.shown { match in
      guard !leftOut.isEmpty else { return true }
      let key = DroppedMatch(filter: match.filter, path: match.file, record: match.record)
      guard let count = leftOut[key], count > 0 else { return true }
      leftOut[key] = count - 1
      return false
    }
  }

  private struct DroppedMatch: Hashable {
    let filter: Int
    let path: ArchivePath
    let record: Int
  }

  /// Indexes of the entries that repeat an event their filter has already.
  private static func duplicates(in entries: [MatchEntry], fileRanks: [Int]) -> Set<Int> {
    var best: [Event: Int] = [:]
    var duplicates: Set<Int> = []
    for (index, entry) in entries.enumerated() {
      guard let identity = entry.identity else { continue }
      let event = Event(filter: entry.filter, identity: identity)
      guard let known = best[event] else {
        best[event] = index
        continue
      }
      let replaces = entry.precedes(entries[known], fileRanks: fileRanks)
      duplicates.insert(replaces ? known : index)
      if replaces { best[event] = index }
    }
    return duplicates
  }

  private struct Event: Hashable {
    let filter: Int
    let identity: EventIdentity
  }

  /// Each file's place in the order of all paths.
  private static func ranks(of files: [ArchivePath]) -> [Int] {
    var ranks = [Int](repeating: 0, count: files.count)
    for (rank, index) in files.indices.sorted(by: { files[$0] < files[$1] }).enumerated() {
      ranks[index] = rank
    }
    return ranks
  }

  private static func countRecords(
    of entries: [MatchEntry], where condition: (MatchEntry) -> Bool
  ) -> Int {
    var count = 0
    var last: (file: Int, record: Int)?
    for entry in entries where condition(entry) {
      if let last, last == (entry.file, entry.record) { continue }
      last = (entry.file, entry.record)
      count += 1
    }
    return count
  }
}
