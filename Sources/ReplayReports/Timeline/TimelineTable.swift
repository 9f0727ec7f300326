import TrailReplay

/// Rows of a timeline whose columns line up: each row is looked at once for their widths, and then written.
///
/// The columns are those of a `CallTable`, and with what each call was made.
struct TimelineTable {
  private let style: ReportStyle
  private var tools = KnownTools()
  private var actors = ActorLabels()
  private var table: TextTable
  /// From the first to the last time in it; nil where there is none.
  private(set) var span: ClosedRange<Int>?

  init(style: ReportStyle) {
    self.style = style
    table = CallColumn.table(style)
  }

  /// Makes room for a row.
  mutating func measure(_ row: TimelineRow) {
    actors.note(row.call.actor)
    table.measure(cells(of: row.call).texts)
    guard let time = row.call.time else { return }
    span = span.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
  }

  /// Lays the columns out, once room has been made for all rows.
  mutating func fit() {
    table.fit()
  }

  /// A row that room was made for, with its line feed.
  mutating func line(of row: TimelineRow) -> String {
    cells(of: row.call).line(in: table, of: row.call, style) + "\n"
  }

  /// A table in Markdown with a column for each that anything is in, once room has been made for all rows.
  var markdown: (table: MarkdownTable, columns: [CallColumn]) {
    let columns = CallColumn.allCases.filter { table.widths[$0.rawValue] > 0 }
    return (MarkdownTable(columns), columns)
  }

  /// When, what, on what, who, how it came out, from where, in which Region, with what, and in which record.
  mutating func cells(of call: MatchedRecord) -> CallCells {
    var cells = CallCells(of: call, actor: actors.label(of: call.actor), style)
    cells[.time] = call.time.map(style.times.second) ?? "no time"
    cells[.tool] = tools.words(of: call) ?? "-"
    return cells
  }
}
