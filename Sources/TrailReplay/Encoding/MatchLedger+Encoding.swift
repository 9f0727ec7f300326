import TrailArchives

/// A ledger is written file by file in the order of their paths, with numbers of its own for what its own
/// numbers stand for: how those came about, by reading and merging in whatever order, leaves no trace.
///
///     series[]  callers[]  (path  rows[]  strangers[]  changes[])[]  reads
///
/// What the plan says is not written: its own series, the clock, which matches are shown.
extension MatchLedger {
  func encode(to writer: inout ReadingWriter) {
    let series = series.encode(to: &writer)
    let callers = callers.encode(to: &writer)
    var rowWriter = RowWriter(series: series, callers: callers)
    let matches = matchesByRow
    // In order of their files both, as they are found.
    let (rowRanges, strangerRanges) = (ranges(of: rows), ranges(of: strangers))
    let changeRanges = ranges(of: changes.map(\.row))
    writer.reserve(64 * rows.count)
    writer.add(files.count)
    for file in files.indices.sorted(by: { (files[$0], $0) < (files[$1], $1) }) {
      writer.add(text: files[file].bytes)
      rowWriter.begin(rowRanges[file].count, to: &writer)
      for row in rowRanges[file] { rowWriter.add(rows[row], showing: matches[row], to: &writer) }
      rowWriter.begin(strangerRanges[file].count, to: &writer)
      for row in strangerRanges[file] { rowWriter.add(strangers[row], showing: nil, to: &writer) }
      rowWriter.begin(changeRanges[file].count, to: &writer)
      for change in changes[changeRanges[file]] {
        rowWriter.add(change.row, showing: change.call, to: &writer)
        change.encode(to: &writer)
      }
    }
    reads.encode(to: &writer)
  }

  /// By row, the match that may be shown of it.
  private var matchesByRow: [MatchedRecord?] {
    var matches = [MatchedRecord?](repeating: nil, count: rows.count)
    for kept in evidence.pruned(rows) { matches[kept.row] = kept.match }
    return matches
  }

  /// By file, where its rows are.
  private func ranges(of rows: [LedgerRow]) -> [Range<Int>] {
    var end = 0
    return files.indices.map { file in
      let start = end
      while end < rows.count, rows[end].file == file { end += 1 }
      return start..<end
    }
  }

  init(from reader: inout ReadingReader, for plan: ReplayPlan) throws(ArchiveReadingError) {
    self.init(plan: plan)
    try series.addFound(from: &reader)
    callers = try CallerRegister(from: &reader)
    var rowReader = RowReader(series: series.all.count, callers: callers.all.count, plan: plan)
    var kept: [EvidenceCollector.Kept] = []
    for file in 0..<(try reader.count(of: 4)) {
      let path = ArchiveLocation(bytes: try reader.text())
      files.append(path)
      for _ in 0..<(try rowReader.begin(file, path, &reader)) {
        let (row, match) = try rowReader.row(&reader)
        if let match { kept.append(EvidenceCollector.Kept(match, row: rows.count)) }
        rows.append(row)
      }
      for _ in 0..<(try rowReader.begin(file, path, &reader)) {
        strangers.append(try rowReader.row(&reader).row)
      }
      for _ in 0..<(try rowReader.begin(file, path, &reader)) {
        changes.append(try RecordedChange(rowReader.row(&reader, ofFilters: false), from: &reader))
      }
    }
    reads = try BucketReads(from: &reader)
    evidence = EvidenceCollector(plan: plan, kept: kept)
  }
}
