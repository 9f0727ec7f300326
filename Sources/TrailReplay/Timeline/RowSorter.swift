/// Puts rows in order: as many as there is room for in memory, the others as sorted runs in a temporary file.
///
/// One worker's; the runs of all are merged.
struct RowSorter {
  private let order: RowOrder
  private let limit: Int
  private let folder: String
  private var rows: [TimelineRow] = []
  /// Bytes that `rows` take, about, and that texts took which they share.
  private var size = 0
  private var sharedBefore = 0
  private var runs: [RowRun] = []
  private var file: RunFile?
  private var fileEnd = 0

  /// Creates a sorter that keeps `limit` bytes of rows in memory, about.
  init(_ order: RowOrder, limit: Int, folder: String) {
    (self.order, self.limit, self.folder) = (order, limit, folder)
  }

  /// Adds a row; `shared` bytes have been kept so far of texts that rows share.
  mutating func add(_ row: TimelineRow, shared: Int = 0) throws(TimelineError) {
    rows.append(row)
    size += row.size
    if size + shared - sharedBefore > limit { try store(shared: shared) }
  }

  /// Ends, and returns all rows in sorted runs, the last of them in memory.
  mutating func finish() -> [RowRun] {
    if !rows.isEmpty { runs.append(.memory(sortedRows())) }
    return runs
  }

  private mutating func sortedRows() -> [TimelineRow] {
    var sorted = rows
    rows = []
    sorted.sort(by: order.precedes)
    return sorted
  }

  /// Moves all rows in memory to the end of the file.
  private mutating func store(shared: Int) throws(TimelineError) {
    let file = if let file = self.file { file } else { try RunFile(in: folder) }
    self.file = file
    var writer = RunWriter(to: file, at: fileEnd)
    for row in sortedRows() { try writer.add(row) }
    let range = try writer.finish()
    runs.append(.stored(file, range))
    (fileEnd, size, sharedBefore) = (range.upperBound, 0, shared)
  }
}

/// Rows in order.
enum RowRun: Sendable {
  case memory([TimelineRow])
  /// What a `RunWriter` wrote there.
  case stored(RunFile, Range<Int>)
}
