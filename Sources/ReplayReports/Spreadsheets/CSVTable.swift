/// Rows of one kind as lines of a csv file, each with its end: CR and LF.
struct CSVTable<Row> {
  private let columns: [CSVColumn<Row>]
  private let isOnTerminal: Bool

  /// Creates the table of rows with `columns`; on a terminal, what that might act on is spelled out.
  init(_ columns: [CSVColumn<Row>], style: ReportStyle) {
    (self.columns, isOnTerminal) = (columns, style.isOnTerminal)
  }

  /// The first line, with the columns' names.
  var heading: String { line { .own($0.name) } }

  /// A row's line.
  func line(of row: Row) -> String {
    line { $0.cell(row) }
  }

  private func line(_ cell: (CSVColumn<Row>) -> CSVCell) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVText.append(shown(cell(column)), to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func shown(_ cell: CSVCell) -> CSVCell {
    guard isOnTerminal, case .text(let text) = cell else { return cell }
    return .text(SafeText.plain(text))
  }
}
