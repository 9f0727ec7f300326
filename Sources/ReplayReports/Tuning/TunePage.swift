import MetricAlarms
import TrailReplay

/// A tuning as a page with heat maps, which needs nothing else and has no script.
struct TunePage {
  /// How many shades there are.
  private static let shades = 6

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
    table { border-collapse: collapse; margin: 1rem 0; }
    caption { text-align: left; font-weight: 600; padding: .3rem 0; }
    th, td { padding: .3rem .7rem; text-align: right; border: 1px solid #8886; }
    .h0 { background: #e8f1fa; color: #111; } .h1 { background: #c5dcf0; color: #111; }
    .h2 { background: #94bfe2; color: #111; } .h3 { background: #5b99cc; color: #000; }
    .h4 { background: #2b6ca8; color: #fff; } .h5 { background: #123f6d; color: #fff; }
    td:not(:last-child) { white-space: nowrap; }
    .missed { text-decoration: line-through; opacity: .75; }
    .best { outline: 3px solid #1a7f37; outline-offset: -3px; font-weight: 700; }
    .frontier { font-weight: 700; }

    """

  private let outcome: TuningOutcome
  private let rows: [TuneRow]

  init(_ outcome: TuningOutcome) {
    self.outcome = outcome
    rows = TuneRow.all(of: outcome)
  }

  /// The page.
  var text: String {
    "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
      + "<meta http-equiv=\"Content-Security-Policy\" "
      + "content=\"\(PageFiles.contentSecurityPolicy(style: Self.style))\">\n"
      + "<title>Trailbell tuning</title>\n<style>\(Self.style)</style>\n"
      + "<h1>What other settings would have meant</h1>\n" + head + maps + table + "</html>\n"
  }

  private var head: String {
    let report = TuneReport(outcome).text(as: .text).split(separator: "\n").prefix(2)
    return report.map { HTMLText.paragraph(HTMLText.escaped(String($0))) }.joined()
      + HTMLText.paragraph(
        "How often an alarm would have been in ALARM: the darker, the more often. Outlined: the fewest alarms "
          + "without missing an incident; bold: none is better in both alarms and what is missed; struck out: "
          + "it misses an incident.")
  }

  /// A map for all that is the same but thresholds, in columns, and periods, in rows.
  private var maps: String {
    var keys: [TuningChoice] = []
    for row in rows.dropFirst() where !keys.contains(Self.key(of: row)) {
      keys.append(Self.key(of: row))
    }
    return keys.map { key in map(rows.dropFirst().filter { Self.key(of: $0) == key }, key) }
      .joined()
  }

  private static func key(of row: TuneRow) -> TuningChoice {
    var choice = row.result.choice
    (choice.threshold, choice.period) = (nil, nil)
    return choice
  }

  private func map(_ rows: [TuneRow], _ key: TuningChoice) -> String {
    let grid = outcome.plan.grid
    let thresholds: [Double?] = grid.thresholds.isEmpty ? [nil] : grid.thresholds
    let periods: [Int?] = grid.periods.isEmpty ? [nil] : grid.periods
    let head = thresholds.map { threshold in
      "<th scope=\"col\">\(threshold.map { "threshold \(TuneWords.text(of: $0))" } ?? "threshold as is")</th>"
    }.joined()
    let lines = periods.map { period in
      let cells = thresholds.map { threshold in
        rows.first { $0.result.choice.threshold == threshold && $0.result.choice.period == period }
          .map(cell) ?? "<td>-</td>"
      }
      let title = period.map { "\($0) s" } ?? "period as is"
      return "<tr><th scope=\"row\">\(title)</th>\(cells.joined())</tr>\n"
    }
    return "<table><caption>\(HTMLText.escaped(TuneWords.text(of: key)))</caption>\n"
      + "<tr><td></td>\(head)</tr>\n\(lines.joined())</table>\n"
  }

  private func cell(of row: TuneRow) -> String {
    let most = rows.map(\.result.alarmCount).max() ?? 0
    let shade =
      most == 0 ? 0 : min(Self.shades - 1, row.result.alarmCount * Self.shades / (most + 1))
    let classes = [
      "h\(shade)", row.missesIncident ? "missed" : nil, row.isBest ? "best" : nil,
      row.isOnFrontier ? "frontier" : nil,
    ].compactMap(\.self).joined(separator: " ")
    let title = HTMLText.escaped(
      "choice \(row.number): in ALARM \(TimeWords.duration(row.result.secondsInAlarm)), "
        + "misses \(Counted.noun(row.result.missedBursts.count, "burst"))")
    return "<td class=\"\(classes)\" title=\"\(title)\">\(row.result.alarmCount)</td>"
  }

  /// All choices with all that is known of each.
  private var table: String {
    var table = HTMLTable(
      "All choices",
      ["Choice", "Settings", "Alarms", "Noise", "In ALARM", "A week", "Missed", "Actors missed"])
    for row in rows {
      let result = row.result
      let actors = result.missedActors.prefix(5).map { HTMLText.isolated(ActorWords($0).text) }
      let more = result.missedActors.count - actors.count
      table.add([
        row.number == 0 ? "now" : "\(row.number)",
        HTMLText.escaped(TuneWords.text(of: result.choice)),
        "\(result.alarmCount)", "\(result.noiseCount)", TimeWords.duration(result.secondsInAlarm),
        row.notificationsPerWeek.map(TuneWords.text) ?? "-", "\(result.missedBursts.count)",
        (actors + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", "),
      ])
    }
    return table.html
  }
}
