import TrailReplay

/// Rows of a timeline whose columns line up: each row is looked at once for their widths, and then written.
///
/// The columns are those of a `CallTable`, and with what each call was made.
struct TimelineTable {
  private enum Column: Int, CaseIterable {
    case time, event, target, actor, outcome, address, region, tool, place

    var form: TextTable.Column {
      switch self {
      case .time: TextTable.Column()
      case .outcome: TextTable.Column(least: 6, comfort: 12, cut: .end)
      case .event: TextTable.Column(least: 12, comfort: 24)
      case .target: TextTable.Column(least: 10, comfort: 24)
      case .actor: TextTable.Column(least: 10, comfort: 20)
      case .address: TextTable.Column(least: 12, comfort: 15, goes: 3)
      case .region: TextTable.Column(goes: 1)
      case .tool: TextTable.Column(least: 8, comfort: 12, cut: .end, goes: 2)
      case .place: TextTable.Column()
      }
    }
  }

  private let style: ReportStyle
  private var tools = KnownTools()
  private var actors = ActorLabels()
  private var table: TextTable
  /// From the first to the last time in it; nil where there is none.
  private(set) var span: ClosedRange<Int>?

  init(style: ReportStyle) {
    self.style = style
    table = TextTable(Column.allCases.map(\.form), style: style)
  }

  /// Makes room for a row.
  mutating func measure(_ row: TimelineRow) {
    actors.note(row.call.actor)
    table.measure(cells(of: row.call))
    guard let time = row.call.time else { return }
    span = span.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
  }

  /// Lays the columns out, once room has been made for all rows.
  mutating func fit() {
    table.fit()
  }

  /// A row that room was made for, with its line feed.
  mutating func line(of row: TimelineRow) -> String {
    let place = CallPlace(of: row.call)
    return table.line(cells(of: row.call)) { column, text in
      switch Column(rawValue: column) {
      case .outcome: style.coloured(text, .denied)
      case .place: place.linked(text, style)
      default: text
      }
    } + "\n"
  }

  /// When, what, on what, who, how it came out, from where, in which Region, with what, and in which record.
  private mutating func cells(of call: MatchedRecord) -> [String] {
    let facts = [
      call.time.map(style.times.second) ?? "no time", call.eventName ?? "-",
      call.target?.name ?? call.resource ?? "-", actors.label(of: call.actor), call.outcomeWords,
      call.sourceIPAddress ?? "-", call.awsRegion ?? "-", tools.words(of: call) ?? "-",
    ]
    return facts.map(SafeText.plain) + [CallPlace(of: call).text(style)]
  }
}
