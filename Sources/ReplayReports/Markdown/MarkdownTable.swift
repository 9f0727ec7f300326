/// A table as GitHub and many others read it in Markdown.
struct MarkdownTable {
  /// A column, and what may stand in it.
  struct Column {
    let title: String
    /// Whether its cells are words, numbers and times of ours; others are code.
    var isOurs = false
    /// Numbers stand to the right.
    var isRightAligned = false
  }

  private let columns: [Column]

  init(_ columns: [Column]) { self.columns = columns }

  /// The two lines that a table begins with, behind an empty one.
  var head: String {
    "\n" + Self.line(columns.map(\.title))
      + Self.line(columns.map { $0.isRightAligned ? "---:" : "---" })
  }

  /// A row, of a cell a column; an empty one stays so.
  func line(_ cells: [String]) -> String {
    Self.line(
      zip(columns, cells).map { column, cell in
        column.isOurs ? cell : MarkdownText.cell(cell)
      })
  }

  private static func line(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined() + "\n"
  }
}
