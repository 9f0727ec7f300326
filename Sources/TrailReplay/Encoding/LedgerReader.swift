import MetricAlarms
import TrailArchives

/// Reads what was written of a ledger's files; see `LedgerWriter`.
struct LedgerReader {
  private var rows: RowReader
  private let series: [MetricSeries]
  private let callers: [CompactTexts]
  /// The numbers that these have in the ledger they go to, as far as they are used.
  private var seriesNumbers: [Int?]
  private var callerNumbers: [Int?]

  /// Creates a reader of files of an empty ledger like `nothing`, and reads what they name; `keepsRecords`: records
  /// were written.
  init(
    from reader: inout ReadingReader, for plan: ReplayPlan, _ nothing: MatchLedger,
    keepsRecords: Bool = false
  ) throws(ArchiveReadingError) {
    let planned = nothing.series.all
    series = planned + (try SeriesRegister.found(besides: planned, from: &reader))
    callers = try CallerRegister.all(from: &reader)
    seriesNumbers = series.indices.map { $0 < planned.count ? $0 : nil }
    callerNumbers = Array(repeating: nil, count: callers.count)
    rows = RowReader(
      series: series.count, callers: callers.count, plan: plan, keepsRecords: keepsRecords)
  }

  /// Reads what there is of the file at `path`, and adds it to `ledger`.
  mutating func read(
    _ path: ArchiveLocation, into ledger: inout MatchLedger, _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) {
    let file = ledger.files.count
    ledger.files.append(path)
    for _ in 0..<(try rows.begin(file, path, &reader)) {
      let (row, match) = try rows.row(&reader)
      add(row, showing: match, to: &ledger)
    }
    for _ in 0..<(try rows.begin(file, path, &reader)) {
      ledger.strangers.append(try rows.row(&reader).row)
    }
    for _ in 0..<(try rows.begin(file, path, &reader)) {
      ledger.changes.append(try RecordedChange(rows.row(&reader, ofFilters: false), from: &reader))
    }
  }

  /// Reads past what there is of the file at `path`.
  mutating func pass(
    _ path: ArchiveLocation, _ reader: inout ReadingReader
  ) throws(ArchiveReadingError) {
    for _ in 0..<2 {
      for _ in 0..<(try rows.begin(0, path, &reader)) { _ = try rows.row(&reader) }
    }
    for _ in 0..<(try rows.begin(0, path, &reader)) {
      _ = try RecordedChange(rows.row(&reader, ofFilters: false), from: &reader)
    }
  }

  private mutating func add(
    _ found: LedgerRow, showing match: MatchedRecord?, to ledger: inout MatchLedger
  ) {
    var row = found
    if let number = row.series {
      let known = seriesNumbers[number] ?? ledger.series.index(of: series[number])
      seriesNumbers[number] = known
      row.number(series: known)
    }
    if row.caller != CallerRegister.none {
      let known = callerNumbers[row.caller] ?? ledger.callers.number(of: callers[row.caller])
      callerNumbers[row.caller] = known
      row.number(caller: known)
    }
    guard let match, match.json != nil else { return ledger.add(row, showing: match) }
    let bare = MatchedRecord(of: row, in: match.file, match.texts)
    ledger.add(row, showing: bare, whole: ledger.records == nil ? nil : match)
  }
}
