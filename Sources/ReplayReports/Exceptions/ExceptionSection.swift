import TrailReplay

/// What a replay's exceptions took away, for people: how much and whose, and what to look at all the same.
struct ExceptionSection {
  /// So many signs of an exception are shown on a terminal, and elsewhere.
  private static let (mostOnTerminal, most) = (4, 20)

  private let words: ExceptionWords
  private let facts: ReplayFacts
  private let style: ReportStyle
  private let day: Int?
  /// The exceptions that took something away.
  private let used: [ExceptionUse]

  /// Creates the section; nil where nobody is excepted.
  init?(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    guard let words = ExceptionWords(outcome, style: style) else { return nil }
    (self.words, self.facts, self.style) = (words, facts, style)
    day = facts.day(by: style.times)
    used = words.findings.uses.filter { $0.counts.total > 0 }
  }

  /// The lines, each with its line feed.
  var text: String {
    let people = CallerRows(used.map(\.callers), facts, style: style, indent: 4)
    let table = signTable
    let blocks = used.indices.flatMap { index in
      [style.lines("  \(words.title(of: used[index]))", indent: 4)] + people.lines(of: index)
        + lines(of: used[index].signs, in: table)
    }
    let unused =
      words.unused.isEmpty ? [] : ["nothing excepted: \(words.unused.joined(separator: ", "))"]
    let all =
      [style.lines(words.heading)] + words.alarms.map { style.lines("  " + $0, indent: 6) } + blocks
      + (words.expired + unused).map { style.lines("  " + $0, indent: 6) }
    return all.joined()
  }

  /// A row a sign: what it is, about what, how often, by whom, when, and where the first is.
  private var signTable: TextTable {
    var table = TextTable(
      [
        TextTable.Column(), TextTable.Column(least: 14, comfort: 24),
        TextTable.Column(isRightAligned: true), TextTable.Column(least: 10, comfort: 18),
        TextTable.Column(goes: 1), TextTable.Column(goes: 2),
      ], style: style, indent: 6)
    for sign in used.flatMap({ $0.signs.prefix(limit) }) { table.measure(cells(of: sign)) }
    table.fit()
    return table
  }

  private func lines(of signs: [ExceptionSign], in table: TextTable) -> [String] {
    let rows = signs.prefix(limit).map { sign in
      table.line(cells(of: sign)) { column, text in
        switch column {
        case 0: style.coloured(text, .denied)
        case 5: CallPlace(of: sign).linked(text, style)
        default: text
        }
      } + "\n"
    }
    let more = signs.count - rows.count
    return rows + (more > 0 ? ["      … and \(more) more; --detail shows all\n"] : [])
  }

  private func cells(of sign: ExceptionSign) -> [String] {
    let (word, about) = ExceptionWords.words(of: sign)
    let cells = [
      word, about, "\(sign.count)", facts.actors.label(of: sign.actor),
      words.span(of: sign, on: day),
    ]
    return cells.map(SafeText.plain) + [CallPlace(of: sign).text(style)]
  }

  private var limit: Int {
    style.showsDetail ? .max : style.columns == nil ? Self.most : Self.mostOnTerminal
  }
}
