extension CallTable {
  /// Hands the rows to `write` as tables, each below its heading; nothing where there are none.
  func writeMarkdown(to write: (String) -> Void) {
    var used = Set<CallColumn>()
    for row in rows {
      let cells = cells(of: row)
      used.formUnion(CallColumn.allCases.filter { !cells[$0].isEmpty })
    }
    let columns = CallColumn.allCases.filter(used.contains)
    let table = MarkdownTable(columns, noteTitle: noteTitle)
    var section = -1
    for row in rows {
      if row.section != section {
        section = row.section
        write((section > 0 ? "\n" + headings[section - 1] + "\n" : "") + table.head)
      }
      let cells = cells(of: row)
      write(table.line(columns.map { cells[$0] }))
    }
  }
}

extension MarkdownTable {
  /// Creates a table of calls with some of the columns that all such tables have.
  init(_ columns: [CallColumn], noteTitle: String = CallColumn.note.title) {
    self.init(
      columns.map { column in
        Column(title: column == .note ? noteTitle : column.title, isOurs: column == .time)
      })
  }
}
