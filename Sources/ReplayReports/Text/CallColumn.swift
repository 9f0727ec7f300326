import TrailReplay

/// The columns of every table of calls, in their order; those that a table has nothing in are left out.
enum CallColumn: Int, CaseIterable {
  case time, event, target, actor, outcome, address, region, tool, exposure, eventID, place, note

  /// How it gives way on a terminal.
  var form: TextTable.Column {
    switch self {
    case .time, .place: TextTable.Column()
    case .outcome: TextTable.Column(least: 6, comfort: 14, cut: .end)
    case .event, .target: TextTable.Column(least: 10, comfort: 20)
    case .actor: TextTable.Column(least: 10, comfort: 16)
    case .address: TextTable.Column(least: 12, comfort: 15, goes: 3)
    case .region: TextTable.Column(goes: 1)
    case .tool: TextTable.Column(least: 8, comfort: 12, cut: .end, goes: 2)
    case .exposure: TextTable.Column(least: 6, comfort: 14, cut: .end, goes: 5, goesLast: true)
    case .eventID: TextTable.Column(goes: 4)
    case .note: TextTable.Column(least: 8, comfort: 16, cut: .end, goes: 0)
    }
  }

  /// What stands above it in a table with a heading.
  var title: String {
    switch self {
    case .address: "from"
    case .region: "Region"
    case .place: "record"
    case .note: "filter"
    default: "\(self)"
    }
  }

  /// A table of rows of calls.
  static func table(_ style: ReportStyle, indent: Int = 0) -> TextTable {
    TextTable(allCases.map(\.form), style: style, indent: indent)
  }
}

/// The cells of a call in such a table, each made harmless for a terminal.
struct CallCells: Hashable {
  /// A text a column; empty where there is nothing to say.
  private(set) var texts = [String](repeating: "", count: CallColumn.allCases.count)

  /// Puts in what is the same wherever a call has a row: all but its time, and what not every table has.
  ///
  /// `actor` is what its actor is called, nil where a heading says so.
  init(of call: MatchedRecord, actor: String?, _ style: ReportStyle) {
    self[.event] = call.eventName ?? "-"
    self[.target] = call.target?.name ?? call.resource ?? "-"
    self[.actor] = actor ?? ""
    self[.outcome] = call.outcomeWords
    self[.address] = call.sourceIPAddress ?? "-"
    self[.region] = call.awsRegion ?? "-"
    self[.place] = CallPlace(of: call).text(style)
  }

  subscript(column: CallColumn) -> String {
    get { texts[column.rawValue] }
    set { texts[column.rawValue] = SafeText.plain(newValue) }
  }

  /// The row in a table of `CallColumn`s, in colour and with a link where the terminal has them.
  func line(in table: TextTable, of call: MatchedRecord, _ style: ReportStyle) -> String {
    let place = CallPlace(of: call)
    return table.line(texts) { column, text in
      switch CallColumn(rawValue: column) {
      case .outcome: style.coloured(text, .denied)
      case .place: place.linked(text, style)
      default: text
      }
    }
  }
}
