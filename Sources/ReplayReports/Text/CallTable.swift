import TrailReplay

/// Rows of matching records whose columns line up: when, what, to what, who, how it came out, from where, and
/// the place that `trailbell show` takes.
struct CallTable {
  /// What distinguishes rows that are shown as one.
  private struct Key: Hashable {
    let cells: [String]
    /// Names do not tell all actors apart.
    let actor: [UInt8]?
    let section: Int
  }

  /// Rows that say the same, but for their times and places.
  private struct Row {
    let match: MatchedRecord
    let note: String
    let section: Int
    var count = 1
    var last: MatchedRecord?
  }

  private enum Column: Int, CaseIterable {
    case time, event, target, actor, outcome, address, region, tool, exposure, eventID, place, note

    var form: TextTable.Column {
      switch self {
      case .time: TextTable.Column()
      case .outcome: TextTable.Column(least: 6, comfort: 14, cut: .end)
      case .event: TextTable.Column(least: 10, comfort: 20)
      case .target: TextTable.Column(least: 10, comfort: 20)
      case .actor: TextTable.Column(least: 10, comfort: 16)
      case .address: TextTable.Column(least: 12, comfort: 15, goes: 3)
      case .region: TextTable.Column(goes: 1)
      case .tool: TextTable.Column(least: 8, comfort: 12, cut: .end, goes: 2)
      case .exposure: TextTable.Column(least: 6, comfort: 14, cut: .end, goes: 5, goesLast: true)
      case .eventID: TextTable.Column(goes: 4)
      case .place: TextTable.Column()
      case .note: TextTable.Column(least: 8, comfort: 16, cut: .end, goes: 0)
      }
    }
  }

  private let style: ReportStyle
  /// The day rows need not repeat: seconds of any moment in it; nil: every row gives its day.
  private let day: Int?
  private let facts: ReplayFacts
  private let indent: Int
  /// Whether rows say who did it; not where a heading does.
  var showsActor = true
  private var rows: [Row] = []
  private var places: [Key: Int] = [:]
  /// Headings before rows; the first rows have none.
  private var headings: [String] = []

  init(_ facts: ReplayFacts, style: ReportStyle, day: Int?, indent: Int) {
    (self.facts, self.style, self.day, self.indent) = (facts, style, day, indent)
  }

  /// Adds a row with a remark behind it.
  mutating func add(_ match: MatchedRecord, note: String = "") {
    rows.append(Row(match: match, note: note, section: headings.count))
  }

  /// Puts a heading before the rows that come next.
  mutating func begin(_ heading: String) {
    headings.append(heading)
  }

  /// Adds a match to the row that says the same, or else a row.
  mutating func fold(_ match: MatchedRecord, note: String = "") {
    var cells = cells(of: Row(match: match, note: note, section: headings.count))
    for column in [Column.time, .eventID, .place] { cells[column.rawValue] = "" }
    let actor = match.actor.map { Array($0.utf8) }
    let key = Key(cells: cells, actor: actor, section: headings.count)
    guard let place = places[key] else {
      places[key] = rows.count
      return add(match, note: note)
    }
    rows[place].count += 1
    rows[place].last = match
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// How many lines they take, with their headings.
  var lineCount: Int { rows.count + (rows.last?.section ?? 0) }

  /// Hands the first `limit` rows to `write`, each with its line feed; all of them without a limit.
  ///
  /// Rows are put together twice, for their widths and to be written: there may be very many.
  func write(limit: Int? = nil, to write: (String) -> Void) {
    let shown = rows.prefix(limit ?? .max)
    var table = TextTable(Column.allCases.map(\.form), style: style, indent: indent)
    for row in shown { table.measure(cells(of: row)) }
    table.fit()
    var section = 0
    for row in shown {
      if row.section > section {
        section = row.section
        write(String(repeating: " ", count: indent) + headings[section - 1] + "\n")
      }
      let place = CallPlace(of: row.match)
      let line = table.line(cells(of: row)) { column, text in
        switch Column(rawValue: column) {
        case .outcome: style.coloured(text, .denied)
        case .place: place.linked(text, style)
        default: text
        }
      }
      write(line + "\n")
    }
  }

  private func cells(of row: Row) -> [String] {
    let match = row.match
    var cells = [String](repeating: "", count: Column.allCases.count)
    func put(_ text: String, in column: Column) { cells[column.rawValue] = SafeText.plain(text) }
    let end = row.last.map { " … \(time(of: $0, after: match))" } ?? ""
    put(time(of: match, after: nil) + end, in: .time)
    put((match.eventName ?? "-") + (row.count > 1 ? " ×\(row.count)" : ""), in: .event)
    put(match.target?.name ?? match.resource ?? "-", in: .target)
    if showsActor { put(facts.actors.label(of: match.actor), in: .actor) }
    put(match.outcomeWords, in: .outcome)
    put(match.sourceIPAddress ?? "-", in: .address)
    put(match.awsRegion ?? "-", in: .region)
    put(facts.exposure(of: match).map(ExposureWords.word) ?? "", in: .exposure)
    if style.showsDetail {
      put(match.tool?.description ?? "", in: .tool)
      put(match.eventID ?? "-", in: .eventID)
    }
    cells[Column.place.rawValue] = CallPlace(of: match).text(style)
    put(row.note, in: .note)
    return cells
  }

  private func time(of match: MatchedRecord, after first: MatchedRecord?) -> String {
    guard let time = match.eventTime else { return "no time" }
    return (first?.eventTime ?? day).map { style.times.moment(time, on: $0) }
      ?? style.times.second(time)
  }
}

extension MatchedRecord {
  /// How the call came out, and why it failed; empty where it was done.
  var outcomeWords: String {
    switch outcome {
    case .done: ""
    case .denied: "DENIED"
    case .failed:
      ["FAILED", errorCode].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
