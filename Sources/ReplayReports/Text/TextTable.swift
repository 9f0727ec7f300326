/// Rows of cells whose columns line up; on a terminal they are made to fit its width.
struct TextTable {
  /// How a column gives way where a terminal is too narrow.
  struct Column {
    /// What is left of a cell that is too long.
    enum Cut {
      case start
      case middle
      case end
    }

    /// As narrow as it may become; nil: its cells are never cut.
    var least: Int?
    /// As narrow as it becomes before others are left out; nil: as wide as its cells.
    var comfort: Int?
    /// Which end of a cell goes.
    var cut = Cut.middle
    /// Numbers stand to the right.
    var isRightAligned = false
    /// When the column is left out: the lowest one first; nil: never.
    var goes: Int?
    /// Whether it is left out only where all others have become as narrow as they may.
    var goesLast = false
  }

  /// Columns between cells.
  private static let gap = 2

  private let columns: [Column]
  private let style: ReportStyle
  private let indent: Int
  private var naturals: [Int]
  /// What each column gets; 0: nothing.
  private(set) var widths: [Int]

  /// Creates a table without rows, which are to stand behind so many spaces.
  init(_ columns: [Column], style: ReportStyle, indent: Int = 0) {
    (self.columns, self.style, self.indent) = (columns, style, indent)
    naturals = Array(repeating: 0, count: columns.count)
    widths = naturals
  }

  /// Makes room for a row.
  mutating func measure(_ cells: [String]) {
    for (column, cell) in cells.enumerated() {
      naturals[column] = max(naturals[column], DisplayWidth.of(cell))
    }
    widths = naturals
  }

  /// Makes the columns fit, once all rows have been measured.
  ///
  /// Cells become shorter as far as they read well; then columns are left out; then cells become as short
  /// as they may.
  mutating func fit() {
    widths = naturals
    guard let room = style.columns.map({ $0 - indent }) else { return }
    shrink(to: room, \.comfort)
    while total > room, let column = goingNext(last: false) {
      // What it took is given back to the others.
      naturals[column] = 0
      widths = naturals
      shrink(to: room, \.comfort)
    }
    shrink(to: room, \.least)
    while total > room, let column = goingNext(last: true) {
      naturals[column] = 0
      widths = naturals
      shrink(to: room, \.least)
    }
  }

  /// Takes from the widest columns what is too much, but not below their limits.
  private mutating func shrink(to room: Int, _ limit: KeyPath<Column, Int?>) {
    while total > room {
      let column = widths.indices.filter { index in
        columns[index][keyPath: limit].map { widths[index] > $0 } ?? false
      }.max { widths[$0] < widths[$1] }
      guard let column else { return }
      widths[column] -= 1
    }
  }

  private var total: Int {
    let shown = widths.filter { $0 > 0 }
    return shown.reduce(0, +) + Self.gap * max(0, shown.count - 1)
  }

  private func goingNext(last isLast: Bool) -> Int? {
    widths.indices.filter {
      widths[$0] > 0 && columns[$0].goes != nil && columns[$0].goesLast == isLast
    }.min { columns[$0].goes ?? 0 < columns[$1].goes ?? 0 }
  }

  /// Returns a row without a line feed; `adorn` may colour the text of a cell that has been cut to fit.
  func line(_ cells: [String], adorn: (Int, String) -> String = { $1 }) -> String {
    // As bytes, since there may be very many rows.
    var (line, spaces) = ([UInt8](), indent)
    for (column, cell) in cells.enumerated() where widths[column] > 0 {
      let text = style.columns == nil ? cell : cut(cell, in: column)
      let padding = widths[column] - DisplayWidth.of(text)
      let before = columns[column].isRightAligned ? padding : 0
      if !text.isEmpty {
        line += repeatElement(UInt8(ascii: " "), count: spaces + before)
        line += adorn(column, text).utf8
        spaces = 0
      }
      spaces += padding - (text.isEmpty ? 0 : before) + Self.gap
    }
    return String(decoding: line, as: UTF8.self)
  }

  private func cut(_ cell: String, in column: Int) -> String {
    switch columns[column].cut {
    case .start: DisplayWidth.cutStart(of: cell, to: widths[column])
    case .middle: DisplayWidth.cut(cell, to: widths[column])
    case .end: DisplayWidth.cutEnd(of: cell, to: widths[column])
    }
  }
}
