import TrailReplay

/// Rows of matching records whose columns line up: when, what, to what, who, how it came out, from where, and
/// the place that `trailbell show` takes.
struct CallTable {
  /// What distinguishes rows that are shown as one.
  private struct Key: Hashable {
    let cells: CallCells
    /// Names do not tell all actors apart.
    let actor: [UInt8]?
    let section: Int
  }

  /// Rows that say the same, but for their times and places.
  struct Row {
    let match: MatchedRecord
    let note: String
    let section: Int
    var count = 1
    var last: MatchedRecord?
  }

  private let style: ReportStyle
  /// The day rows need not repeat: seconds of any moment in it; nil: every row gives its day.
  private let day: Int?
  private let facts: ReplayFacts
  private let indent: Int
  /// Whether rows say who did it; not where a heading does.
  var showsActor = true
  /// What stands above remarks in a table with a heading.
  var noteTitle = CallColumn.note.title
  private(set) var rows: [Row] = []
  private var places: [Key: Int] = [:]
  /// Headings before rows; the first rows have none.
  private(set) var headings: [String] = []

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
    for column in [CallColumn.time, .eventID, .place] { cells[column] = "" }
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
    var table = CallColumn.table(style, indent: indent)
    for row in shown { table.measure(cells(of: row).texts) }
    table.fit()
    var section = 0
    for row in shown {
      if row.section > section {
        section = row.section
        write(String(repeating: " ", count: indent) + headings[section - 1] + "\n")
      }
      write(cells(of: row).line(in: table, of: row.match, style) + "\n")
    }
  }

  /// What stands in a row.
  func cells(of row: Row) -> CallCells {
    let match = row.match
    let actor = showsActor ? facts.actors.label(of: match.actor) : nil
    var cells = CallCells(of: match, actor: actor, style)
    let end = row.last.map { " … \(time(of: $0, after: match))" } ?? ""
    cells[.time] = time(of: match, after: nil) + end
    if row.count > 1 { cells[.event] += " ×\(row.count)" }
    cells[.exposure] = facts.exposure(of: match).map(ExposureWords.word) ?? ""
    if style.showsDetail {
      cells[.tool] = match.tool?.description ?? ""
      cells[.eventID] = match.eventID ?? "-"
    }
    cells[.note] = row.note
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
