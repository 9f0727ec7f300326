import TrailReplay

/// Who is behind each alarm: a row an actor, their columns in line over all alarms.
struct CallerRows {
  /// How many actors an alarm shows on a terminal, and elsewhere.
  private static let (mostOnTerminal, most) = (4, 20)
  /// How many calls and addresses are named.
  private static let mostNamed = 2

  private enum Column: Int, CaseIterable {
    case label, name, kind, count, events, results, addresses, tools, span

    var form: TextTable.Column {
      switch self {
      case .label, .results, .span: TextTable.Column()
      case .name: TextTable.Column(least: 10, comfort: 18)
      case .kind: TextTable.Column(least: 12, comfort: 26, goes: 2)
      case .count: TextTable.Column(isRightAligned: true)
      case .events: TextTable.Column(least: 14, comfort: 18, cut: .end)
      case .addresses: TextTable.Column(least: 13, comfort: 15, cut: .end, goes: 3)
      case .tools: TextTable.Column(least: 7, comfort: 12, cut: .end, goes: 1)
      }
    }
  }

  private let callers: [[AlarmCaller]]
  private let style: ReportStyle
  private let day: Int?
  private let limit: Int
  private let indent: Int
  private let actors: ActorLabels
  private var table: TextTable

  /// Creates the rows of lists of actors: those behind an alarm each, or those of an exception.
  init(_ callers: [[AlarmCaller]], _ facts: ReplayFacts, style: ReportStyle, indent: Int = 2) {
    (self.callers, self.style, actors) = (callers, style, facts.actors)
    self.indent = indent
    day = facts.day(by: style.times)
    limit = style.showsDetail ? .max : style.columns == nil ? Self.most : Self.mostOnTerminal
    table = TextTable(Column.allCases.map(\.form), style: style, indent: indent)
    for list in callers {
      for cells in rows(of: list) { table.measure(cells) }
    }
    table.fit()
  }

  /// The rows of the list at `index`, each with its line feed, and how many are left out.
  func lines(of index: Int) -> [String] {
    let rows = rows(of: callers[index]).map { cells in
      table.line(cells) { column, text in
        Column(rawValue: column) == .results ? style.coloured(text, .denied) : text
      } + "\n"
    }
    let hidden = callers[index].count - rows.count
    let more =
      String(repeating: " ", count: indent + 8)
      + "… and \(Counted.noun(hidden, "more actor")); --detail shows all\n"
    return rows + (hidden > 0 ? [more] : [])
  }

  private func rows(of callers: [AlarmCaller]) -> [[String]] {
    callers.prefix(limit).enumerated().map { index, caller in
      let (counts, actor) = (caller.counts, ActorWords(caller.counts.name))
      return [
        index == 0 ? "who" : "", actors.label(of: counts.name), actor.kind ?? "", "\(counts.count)",
        Self.named(caller.events, "more"), results(counts), Self.named(caller.addresses, "more"),
        Self.named(caller.tools, "more"), span(counts),
      ].map(SafeText.plain)
    }
  }

  /// How many calls were refused, and how many failed for another reason.
  private func results(_ counts: MatchCounts.Actor) -> String {
    [
      counts.denied > 0 ? "DENIED \(counts.denied)" : nil,
      counts.failed > 0 ? "FAILED \(counts.failed)" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// The most frequent ones, and how many more there are.
  private static func named(_ shares: [AlarmCaller.Share], _ word: String) -> String {
    let shown = shares.count <= mostNamed + 1 ? shares.count : mostNamed
    let names = shares.prefix(shown).map(\.text)
    let more = shares.count - shown
    return (names + (more > 0 ? ["\(more) \(word)"] : [])).joined(separator: ", ")
  }

  private func span(_ counts: MatchCounts.Actor) -> String {
    guard let first = counts.first, let last = counts.last else { return "no time" }
    let start = moment(first, after: nil)
    if first == last { return start }
    let end = moment(last, after: first)
    return start == end ? start : "\(start) … \(end)"
  }

  /// To the second where all is on one day, else to the minute.
  private func moment(_ time: Int, after first: Int?) -> String {
    let times = style.times
    return day.map { times.moment(time, on: $0) }
      ?? times.minute(times.startOfMinute(time), on: first)
  }
}
