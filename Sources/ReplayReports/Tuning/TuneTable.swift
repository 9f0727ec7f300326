import MetricAlarms
import TrailReplay

/// The results of a tuning in columns; what is the same for all choices has none.
struct TuneTable {
  private enum Column: Int, CaseIterable {
    case number, threshold, period, datapoints, treatment, exceptions
    case alarms, noise, duration, notices, bursts, actors, mark

    var title: String {
      switch self {
      case .number: "#"
      case .datapoints: "M of N"
      case .treatment: "missing data"
      case .duration: "in ALARM"
      case .notices: "a week"
      case .bursts: "missed"
      case .actors: "actors missed"
      case .mark: ""
      default: "\(self)"
      }
    }

    var form: TextTable.Column {
      switch self {
      case .number, .threshold, .period, .alarms, .noise, .bursts:
        TextTable.Column(isRightAligned: true)
      case .notices: TextTable.Column(isRightAligned: true, goes: 1)
      case .duration: TextTable.Column(isRightAligned: true, goes: 2)
      case .datapoints, .treatment, .exceptions: TextTable.Column()
      case .actors: TextTable.Column(least: 8, comfort: 16, cut: .end, goes: 0)
      case .mark: TextTable.Column(least: 12, comfort: 24, cut: .end, goes: 3, goesLast: true)
      }
    }
  }

  private let rows: [TuneRow]
  private let style: ReportStyle
  private let shown: Set<Column>
  private let actors: ActorLabels

  init(_ outcome: TuningOutcome, style: ReportStyle) {
    rows = TuneRow.all(of: outcome)
    self.style = style
    let grid = outcome.plan.grid
    let columns: [(Column, Bool)] = [
      (.threshold, !grid.thresholds.isEmpty), (.period, !grid.periods.isEmpty),
      (.datapoints, !grid.datapoints.isEmpty), (.treatment, !grid.treatments.isEmpty),
      (.exceptions, grid.excepts.contains(true)), (.noise, !outcome.plan.mayRing.isEmpty),
    ]
    shown = Set(Column.allCases).subtracting(columns.filter { !$0.1 }.map(\.0))
    var actors = ActorLabels()
    for actor in outcome.bursts.lazy.flatMap(\.actors) { actors.note(actor) }
    self.actors = actors
  }

  /// The heading and a line a choice, each with its line feed.
  var text: String {
    let columns = Column.allCases.filter(shown.contains)
    var table = TextTable(columns.map(\.form), style: style)
    let lines = [columns.map(\.title)] + rows.map { row in columns.map { cell($0, of: row) } }
    for line in lines { table.measure(line) }
    table.fit()
    return lines.enumerated().map { index, line in
      table.line(line) { column, text in
        guard index > 0, columns[column] == .mark else { return text }
        return style.coloured(text, colour(of: rows[index - 1]))
      } + "\n"
    }.joined()
  }

  private func cell(_ column: Column, of row: TuneRow) -> String {
    let (result, choice) = (row.result, row.result.choice)
    let own = row.number == 0 ? "" : "as is"
    let text: String
    switch column {
    case .number: text = row.number == 0 ? "now" : "\(row.number)"
    case .threshold: text = choice.threshold.map(TuneWords.text) ?? own
    case .period: text = choice.period.map { "\($0) s" } ?? own
    case .datapoints: text = choice.datapoints.map(TuneWords.text) ?? own
    case .treatment: text = choice.treatment?.rawValue ?? own
    case .exceptions: text = choice.excepts ? "made" : "-"
    case .alarms: text = "\(result.alarmCount)"
    case .noise: text = "\(result.noiseCount)"
    case .duration: text = TimeWords.duration(result.secondsInAlarm)
    case .notices: text = row.notificationsPerWeek.map(TuneWords.text) ?? "-"
    case .bursts: text = "\(result.missedBursts.count)"
    case .actors: text = people(of: result)
    case .mark: text = mark(of: row)
    }
    return SafeText.plain(text)
  }

  private func people(of result: TuningResult) -> String {
    let names = result.missedActors.prefix(2).map(actors.label)
    let more = result.missedActors.count - names.count
    return (names + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", ")
  }

  private func colour(of row: TuneRow) -> ColourRole {
    if row.isBest { return .ok }
    return row.missedDemands.isEmpty && row.exceeded == nil ? .key : .denied
  }

  /// What stands out of a row.
  private func mark(of row: TuneRow) -> String {
    guard row.number > 0 else { return "" }
    let words = [
      row.isBest ? "← fewest without missing an incident" : row.isOnFrontier ? "frontier" : nil,
      !row.missedDemands.isEmpty ? "misses what must ring" : nil,
      row.exceeded.map { "more alarms than \($0)" },
    ]
    return words.compactMap(\.self).joined(separator: "; ")
  }
}
