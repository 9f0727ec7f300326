/// Writes what a ledger has of some of its files, behind the series and the callers that these name.
///
///     series[]  callers[]  then, file by file:  rows[]  strangers[]  changes[]
///
/// Both have numbers of their own here: how those of the ledger came about, by reading and merging in
/// whatever order, leaves no trace. What the plan says is not written: its own series, the clock.
struct LedgerWriter {
  private let index: LedgerIndex
  private var rows: RowWriter

  /// Creates a writer of `files`, by their numbers, and writes what they name; `keepsRecords`: records are written.
  init(
    of index: LedgerIndex, files: some Sequence<Int>, keepsRecords: Bool = false,
    to writer: inout ReadingWriter
  ) {
    self.index = index
    var (series, callers): (Set<Int>, Set<Int>) = ([], [])
    for file in files {
      for (row, _) in index.rows(of: file) {
        if let number = row.series { series.insert(number) }
        if row.caller != CallerRegister.none { callers.insert(row.caller) }
      }
    }
    rows = RowWriter(
      series: index.ledger.series.encode(series, to: &writer),
      callers: index.ledger.callers.encode(callers, to: &writer), keepsRecords: keepsRecords)
  }

  /// Writes what there is of a file.
  mutating func add(_ file: Int, to writer: inout ReadingWriter) {
    let matches = index.rows(of: file)
    rows.begin(matches.count, to: &writer)
    for (row, match) in matches { rows.add(row, showing: match, to: &writer) }
    let strangers = index.strangers(of: file)
    rows.begin(strangers.count, to: &writer)
    for row in strangers { rows.add(row, showing: nil, to: &writer) }
    let changes = index.changes(of: file)
    rows.begin(changes.count, to: &writer)
    for change in changes {
      rows.add(change.row, showing: change.call, to: &writer)
      change.encode(to: &writer)
    }
  }
}
