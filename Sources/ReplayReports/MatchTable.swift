import TrailReplay

/// Rows of matching records whose columns line up.
struct MatchTable {
  /// Widest a column may be on a terminal.
  private static let widest = 44

  private let style: ReportStyle
  /// The day rows need not repeat: seconds of any moment in it; nil: every row tells its day.
  private let day: Int?
  /// Whether rows tell who did it; not where a heading does.
  var showsActor = true
  private var rows: [[String]] = []
  private var notes: [String] = []

  init(style: ReportStyle, day: Int?) {
    self.style = style
    self.day = day
  }

  /// Adds a row with a remark behind it.
  mutating func add(_ match: MatchedRecord, note: String = "") {
    let facts = [
      time(of: match), match.eventName ?? "-", CallResult(match).word, match.resource ?? "-",
      showsActor ? match.actor ?? "-" : "", match.sourceIPAddress ?? "-", match.awsRegion ?? "-",
      "\(match.file):\(match.record)",
    ]
    rows.append(facts.map { style.cut(SafeText.plain($0), to: Self.widest) })
    notes.append(note)
  }

  /// Writes the rows, each behind `indent`.
  func lines(indent: String) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    var text = ""
    for (row, note) in zip(rows, notes) {
      var cells: [String] = []
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        let isLast = column == row.count - 1 && note.isEmpty
        let padding = String(repeating: " ", count: isLast ? 0 : widths[column] - cell.count)
        cells.append((column == 2 ? style.coloured(cell, .denied) : cell) + padding)
      }
      if !note.isEmpty { cells.append(note) }
      text += indent + cells.joined(separator: "  ") + "\n"
    }
    return text
  }

  private func time(of match: MatchedRecord) -> String {
    guard let time = match.eventTime else { return "no time" }
    guard let day, WholeDays.of(time) == WholeDays.of(day) else { return UTCText.second(time) }
    return UTCText.timeOfDay(time)
  }
}

/// Days since the Unix epoch.
private enum WholeDays {
  static func of(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}
