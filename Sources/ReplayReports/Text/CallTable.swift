import TrailReplay
import UTCTimes

/// Rows of matching records whose columns line up.
struct MatchTable {
  /// Widest a column may be on a terminal.
  static let widest = 44
  private static let columns = 9

  private let style: ReportStyle
  /// The day rows need not repeat: seconds of any moment in it; nil: every row gives its day.
  private let day: Int?
  private let facts: ReplayFacts
  /// Whether rows say who did it; not where a heading does.
  var showsActor = true
  private var rows: [(match: MatchedRecord, note: String)] = []

  init(_ facts: ReplayFacts, style: ReportStyle, day: Int?) {
    (self.facts, self.style, self.day) = (facts, style, day)
  }

  /// Adds a row with a remark behind it.
  mutating func add(_ match: MatchedRecord, note: String = "") {
    rows.append((match, note))
  }

  /// Returns the rows, each behind `indent`.
  func lines(indent: String) -> String {
    var text = ""
    write(indent: indent) { text += $0 }
    return text
  }

  /// Hands each row, behind `indent`, to `write`.
  ///
  /// Rows are put together twice, for their widths and to be written: there may be very many.
  func write(indent: String, to write: (String) -> Void) {
    var widths = [Int](repeating: 0, count: Self.columns)
    for row in rows {
      for (column, cell) in cells(of: row.match).enumerated() {
        widths[column] = max(widths[column], cell.count)
      }
    }
    for row in rows { write(indent + line(of: row.match, row.note, widths)) }
  }

  private func line(of match: MatchedRecord, _ note: String, _ widths: [Int]) -> String {
    let row = cells(of: match)
    var cells: [String] = []
    for (column, cell) in row.enumerated() where widths[column] > 0 {
      let isLast = column == row.count - 1 && note.isEmpty
      let padding = String(repeating: " ", count: isLast ? 0 : widths[column] - cell.count)
      cells.append((column == 2 ? style.coloured(cell, .denied) : cell) + padding)
    }
    if !note.isEmpty { cells.append(note) }
    return cells.joined(separator: "  ") + "\n"
  }

  private func cells(of match: MatchedRecord) -> [String] {
    let facts = [
      time(of: match), match.eventName ?? "-", match.outcomeWords, match.resource ?? "-",
      facts.exposure(of: match).map(ExposureWords.word) ?? "",
      showsActor ? match.actor ?? "-" : "", match.sourceIPAddress ?? "-", match.awsRegion ?? "-",
      "\(match.file):\(match.record)",
    ]
    return facts.map { style.cut(SafeText.plain($0), to: Self.widest) }
  }

  private func time(of match: MatchedRecord) -> String {
    guard let time = match.eventTime else { return "no time" }
    return day.map { TimeWords.moment(time, on: $0) } ?? UTCTime(time).text(.second)
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
