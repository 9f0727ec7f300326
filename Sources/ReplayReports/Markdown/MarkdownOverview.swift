import MetricAlarms
import TrailReplay

/// The answer of a replay in Markdown: what the archive holds, the alarms in a table, and what was opened.
struct MarkdownOverview {
  /// How many actors of an alarm are named; of more their number is given.
  private static let mostActors = 20

  private static let table = MarkdownTable([
    MarkdownTable.Column(title: "alarm"), MarkdownTable.Column(title: "in ALARM", isOurs: true),
    MarkdownTable.Column(title: "when", isOurs: true),
    MarkdownTable.Column(title: "severity", isOurs: true),
    MarkdownTable.Column(title: "who", isOurs: true),
  ])

  private let outcome: ReplayOutcome
  private let facts: ReplayFacts
  private let style: ReportStyle
  private let overview: AlarmOverview

  init(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    (self.outcome, self.facts, self.style) = (outcome, facts, style)
    overview = AlarmOverview(outcome, facts, style: style)
  }

  /// The section.
  var text: String {
    let head = ArchiveHead(outcome, style: style).text
    return "## Alarms\n" + (head.isEmpty ? "" : "\n" + head) + answer
      + items([opened, quiet].flatMap(\.self))
  }

  /// The table, or why there is nothing to put into it; and the states at the time that was asked for.
  private var answer: String {
    let states = StatesAtFrom(outcome, named: MarkdownText.code).text(style)
    let end = states.isEmpty ? "" : "\n" + states
    if overview.rung.isEmpty {
      return "\n" + NoAlarm(outcome, style: style, named: MarkdownText.code).text + end
    }
    return Self.table.head + overview.rung.map(line).joined() + end
  }

  private func line(of story: AlarmStory) -> String {
    Self.table.line([
      story.alarm.name, overview.times(of: story), overview.span(of: story),
      overview.severity(of: story), who(behind: story),
    ])
  }

  /// Who is behind it, and with how many calls.
  private func who(behind story: AlarmStory) -> String {
    let shown = story.callers.prefix(style.showsDetail ? .max : Self.mostActors)
    let words = shown.map { caller in
      let counts = caller.counts
      let results = [(counts.denied, "denied"), (counts.failed, "failed")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }
      return "\(MarkdownText.cell(facts.actors.label(of: counts.name))) \(counts.count)"
        + (results.isEmpty ? "" : " (\(results.joined(separator: ", ")))")
    }
    let more = story.callers.count - shown.count
    return (words + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", ")
  }

  /// The buckets that were opened.
  private var opened: [String] {
    let buckets = overview.rung.map(overview.opened) + [overview.unwatched]
    return buckets.flatMap(\.rows).map { row in
      "opened \(MarkdownText.code(row.name)): \(MarkdownText.code(row.line))"
    }
  }

  private var quiet: [String] {
    let names = overview.quietNames.map(MarkdownText.code)
    return names.isEmpty ? [] : ["never in ALARM: " + names.joined(separator: ", ")]
  }

  private func items(_ texts: [String]) -> String {
    texts.isEmpty ? "" : "\n" + texts.map { "- \($0)\n" }.joined()
  }
}
