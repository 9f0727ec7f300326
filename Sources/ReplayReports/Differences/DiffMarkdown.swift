import AlarmStates
import MetricAlarms
import TrailReplay

/// What differs between two sets of definitions, as a comment on a pull request.
struct DiffMarkdown {
  /// So many rows of a table are given: a comment has an end.
  private static let most = 100

  private static let transitionTable = MarkdownTable([
    MarkdownTable.Column(title: "", isOurs: true),
    MarkdownTable.Column(title: "when", isOurs: true),
    MarkdownTable.Column(title: "state", isOurs: true), MarkdownTable.Column(title: "alarm"),
    MarkdownTable.Column(title: "matches", isOurs: true, isRightAligned: true),
  ])

  private let differences: Differences
  private let names: DiffReport.Names
  private let style: ReportStyle
  private let day: Int?

  init(_ differences: Differences, _ names: DiffReport.Names, style: ReportStyle) {
    (self.differences, self.names, self.style) = (differences, names, style.unlaid)
    day = ReplayFacts(differences.new).day(by: style.times)
  }

  /// The sections.
  var text: String {
    let title =
      "## Alarms: \(MarkdownText.code(names.old)) → \(MarkdownText.code(names.new))\n\n"
    if let nothing = NothingRead.inPlaceOfAnswer(differences.new.tally) {
      return title + "**\(nothing)**\n"
    }
    return title + ArchiveHead(differences.new, style: style).text
      + "\n**\(differences.sentence)**\n"
      + definitions + transitions + matches(.vanishes) + matches(.appears)
  }

  private var definitions: String {
    let filters = differences.filters.map {
      item("filter", $0.name, $0.kind, FilterWords($0).lines)
    }
    let alarms = differences.alarms.map { item("alarm", $0.name, $0.kind, AlarmWords($0).lines) }
    let items = filters + alarms
    return items.isEmpty ? "" : "\n### Definitions\n\n" + items.joined()
  }

  private func item(
    _ what: String, _ name: String, _ kind: DifferenceKind, _ lines: [String]
  ) -> String {
    "- \(what) \(MarkdownText.code(name)) \(Self.word(for: kind))\n"
      + lines.map { "  - \(MarkdownText.code($0))\n" }.joined()
  }

  private static func word(for kind: DifferenceKind) -> String {
    switch kind {
    case .appears: "is new"
    case .vanishes: "is gone"
    case .moves: "moved"
    case .changes: "changed"
    }
  }

  private var transitions: String {
    let all = differences.transitions
    guard !all.isEmpty else { return "" }
    let rows = all.prefix(Self.most).map { difference in
      let times = [difference.old, difference.new].compactMap { $0?.transition.at }
      return Self.transitionTable.line([
        Self.word(for: difference.kind),
        times.map { style.times.minute($0, on: day) }.joined(separator: " → "),
        difference.state.rawValue, difference.alarm,
        "\((difference.new ?? difference.old)?.counts.total ?? 0)",
      ])
    }
    return "\n### Changes of state\n" + Self.transitionTable.head + rows.joined()
      + more(than: all.count)
  }

  private func matches(_ kind: DifferenceKind) -> String {
    let found = differences.matches.filter { $0.kind == kind }
    guard !found.isEmpty else { return "" }
    let outcome = kind == .appears ? differences.new : differences.old
    var table = CallTable(ReplayFacts(outcome), style: style, day: day, indent: 0)
    for difference in found.prefix(Self.most) {
      table.add(difference.match, note: difference.filter)
    }
    var text = "\n### \(Counted.matches(found.count)) \(kind == .appears ? "more" : "less")\n"
    table.writeMarkdown { text += $0 }
    return text + more(than: found.count)
  }

  private func more(than count: Int) -> String {
    count > Self.most ? "\n… and \(count - Self.most) more\n" : ""
  }
}
