import TrailArchives

/// Where in a ledger the rows of each of its files are, and what may be shown of them.
struct LedgerIndex {
  let ledger: MatchLedger
  /// By row, the match that may be shown of it, with its record where the ledger keeps these.
  private let matches: [MatchedRecord?]
  private let rows: [Range<Int>]
  private let strangers: [Range<Int>]
  private let changes: [Range<Int>]

  init(_ ledger: MatchLedger) {
    self.ledger = ledger
    var matches = [MatchedRecord?](repeating: nil, count: ledger.rows.count)
    for kept in ledger.evidence.pruned(ledger.rows) { matches[kept.row] = kept.match }
    if let records = ledger.records {
      for kept in records.pruned(ledger.rows) { matches[kept.row] = kept.match }
    }
    self.matches = matches
    // In order of their files all, as they are found.
    let count = ledger.files.count
    rows = Self.ranges(of: ledger.rows, files: count)
    strangers = Self.ranges(of: ledger.strangers, files: count)
    changes = Self.ranges(of: ledger.changes.lazy.map(\.row), files: count)
  }

  /// A row and what may be shown of it.
  typealias Shown = (row: LedgerRow, match: MatchedRecord?)

  /// The matches of a file.
  func rows(of file: Int) -> some Collection<Shown> {
    rows[file].lazy.map { (ledger.rows[$0], matches[$0]) }
  }

  func strangers(of file: Int) -> ArraySlice<LedgerRow> { ledger.strangers[strangers[file]] }

  func changes(of file: Int) -> ArraySlice<RecordedChange> { ledger.changes[changes[file]] }

  /// By file, where its rows are.
  private static func ranges(
    of rows: some RandomAccessCollection<LedgerRow>, files: Int
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = rows.startIndex
    var end = 0
    for file in 0..<files {
      let start = end
      while position < rows.endIndex, rows[position].file == file {
        (position, end) = (rows.index(after: position), end + 1)
      }
      ranges.append(start..<end)
    }
    return ranges
  }
}
