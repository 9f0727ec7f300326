import AlarmStates
import MetricAlarms
import TrailReplay

/// What differs between two sets of definitions, for people.
struct DiffText {
  /// So many matches that appear, and that vanish, are shown on a terminal.
  private static let mostOnTerminal = 10

  private let differences: Differences
  private let names: DiffReport.Names
  private let style: ReportStyle
  private let day: Int?

  init(_ differences: Differences, _ names: DiffReport.Names, style: ReportStyle) {
    (self.differences, self.names, self.style) = (differences, names, style)
    day = ReplayFacts(differences.new).day(by: style.times)
  }

  /// The report.
  var text: String {
    if let nothing = NothingRead.inPlaceOfAnswer(differences.new.tally) {
      return style.lines(nothing)
    }
    let head = ArchiveHead(differences.new, style: style).text
    let title =
      "\(SafeText.plain(names.old)) → \(SafeText.plain(names.new)): \(differences.sentence)"
    return head + style.lines(title) + definitions + transitions + matches(.vanishes)
      + matches(.appears)
  }

  private var definitions: String {
    let filters = differences.filters.map {
      entry("filter", $0.name, $0.kind, FilterWords($0).lines)
    }
    let alarms = differences.alarms.map { entry("alarm", $0.name, $0.kind, AlarmWords($0).lines) }
    let entries = filters + alarms
    return entries.isEmpty ? "" : "\n" + entries.joined()
  }

  private func entry(
    _ what: String, _ name: String, _ kind: DifferenceKind, _ lines: [String]
  ) -> String {
    let title = "\(Self.sign(of: kind)) \(what) \(name)"
    return style.lines(SafeText.plain(title))
      + lines.map { style.lines(SafeText.plain("    \($0)"), indent: 6) }.joined()
  }

  private static func sign(of kind: DifferenceKind) -> String {
    switch kind {
    case .appears: "+"
    case .vanishes: "-"
    case .moves, .changes: "~"
    }
  }

  private var transitions: String {
    guard !differences.transitions.isEmpty else { return "" }
    let columns = [
      TextTable.Column(), TextTable.Column(), TextTable.Column(), TextTable.Column(least: 16),
      TextTable.Column(goes: 0),
    ]
    var table = TextTable(columns, style: style)
    let rows = differences.transitions.map(cells)
    for row in rows { table.measure(row) }
    table.fit()
    let lines = rows.enumerated().map { index, row in
      table.line(row) { column, text in
        column == 2 ? style.coloured(text, differences.transitions[index].state.colour) : text
      } + "\n"
    }
    return "\n" + lines.joined()
  }

  private func cells(of difference: TransitionDifference) -> [String] {
    let times = [difference.old, difference.new].compactMap { $0?.transition.at }
    // Where it moves, the second time is given on the day of the first one.
    var (moments, onDay) = ([String](), day)
    for time in times {
      moments.append(style.times.minute(time, on: onDay))
      onDay = onDay ?? time
    }
    let count = (difference.new ?? difference.old)?.counts.total ?? 0
    return [
      Self.sign(of: difference.kind), moments.joined(separator: " → "), difference.state.rawValue,
      difference.alarm, difference.state == .alarm ? Counted.matches(count) : "",
    ].map(SafeText.plain)
  }

  private func matches(_ kind: DifferenceKind) -> String {
    let found = differences.matches.filter { $0.kind == kind }
    guard !found.isEmpty else { return "" }
    let outcome = kind == .appears ? differences.new : differences.old
    let limit = style.columns == nil || style.showsDetail ? found.count : Self.mostOnTerminal
    var table = CallTable(ReplayFacts(outcome), style: style, day: day, indent: 2)
    for difference in found.prefix(limit) { table.add(difference.match, note: difference.filter) }
    let word = kind == .appears ? "more" : "less"
    var text = "\n\(Self.sign(of: kind)) \(Counted.matches(found.count)) \(word)\n"
    table.write { text += $0 }
    let rest = found.count - min(limit, found.count)
    return text + (rest > 0 ? "  … and \(rest) more; --detail shows all\n" : "")
  }
}
