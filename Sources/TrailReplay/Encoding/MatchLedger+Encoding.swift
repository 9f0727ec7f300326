import TrailArchives

/// A ledger is written file by file in the order of their paths, with numbers of its own for what its own
/// numbers stand for: how those came about, by reading and merging in whatever order, leaves no trace.
///
///     limit?  prunedSeries?  planned  series[]  actors[]  clock  (path  rows[]  strangers[])[]
extension MatchLedger {
  func encode(to writer: inout ReadingWriter) {
    evidence.encodeLimits(to: &writer)
    let series = series.encode(to: &writer)
    let actors = actors.encode(to: &writer)
    writer.add((rows.first ?? strangers.first)?.times.prefersDelivery ?? false)
    var rowWriter = RowWriter(series: series, actors: actors)
    let matches = matchesByRow
    // In order of their files both, as they are found.
    let (rowRanges, strangerRanges) = (ranges(of: rows), ranges(of: strangers))
    writer.reserve(64 * rows.count)
    writer.add(files.count)
    for file in files.indices.sorted(by: { (files[$0], $0) < (files[$1], $1) }) {
      writer.add(text: files[file].bytes)
      rowWriter.begin(rowRanges[file].count, to: &writer)
      for row in rowRanges[file] { rowWriter.add(rows[row], showing: matches[row], to: &writer) }
      rowWriter.begin(strangerRanges[file].count, to: &writer)
      for row in strangerRanges[file] { rowWriter.add(strangers[row], showing: nil, to: &writer) }
    }
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

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    let (limit, prunedSeries) = try EvidenceCollector.limits(from: &reader)
    let series = try SeriesRegister(from: &reader)
    let actors = try ActorRegister(from: &reader)
    let clock: ReplayClock = try reader.flag() ? .delivery : .event
    var rowReader = RowReader(series: series.all.count, actors: actors.all.count, clock: clock)
    var (rows, strangers, files): ([LedgerRow], [LedgerRow], [ArchiveLocation]) = ([], [], [])
    var kept: [EvidenceCollector.Kept] = []
    for file in 0..<(try reader.count(of: 3)) {
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
    }
    self.init(
      evidence: EvidenceCollector(limit: limit, prunedSeries: prunedSeries, kept: kept),
      series: series)
    (self.rows, self.strangers, self.files, self.actors) = (rows, strangers, files, actors)
  }
}

extension EvidenceCollector {
  fileprivate func encodeLimits(to writer: inout ReadingWriter) {
    writer.add(limit) { $0.add($1) }
    writer.add(prunedSeries) { writer, series in
      writer.add(series.count)
      for index in series.sorted() { writer.add(index) }
    }
  }

  fileprivate static func limits(
    from reader: inout ReadingReader
  ) throws(ArchiveReadingError) -> (limit: Int?, prunedSeries: Set<Int>?) {
    let limit = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.number()
    }
    let series = try reader.optional { (reader) throws(ArchiveReadingError) in
      try reader.list { (reader) throws(ArchiveReadingError) in try reader.number() }
    }
    return (limit, series.map(Set.init))
  }
}
