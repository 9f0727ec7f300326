import TrailReplay

/// What a replay's exceptions took away, in Markdown.
struct ExceptionMarkdown {
  private static let table = MarkdownTable([
    MarkdownTable.Column(title: "what", isOurs: true), MarkdownTable.Column(title: "about"),
    MarkdownTable.Column(title: "times", isOurs: true, isRightAligned: true),
    MarkdownTable.Column(title: "who"), MarkdownTable.Column(title: "when", isOurs: true),
    MarkdownTable.Column(title: "record"),
  ])
  /// So many signs of an exception are shown.
  private static let most = 20

  private let words: ExceptionWords
  private let facts: ReplayFacts
  private let style: ReportStyle

  /// Creates the section; nil where nobody is excepted.
  init?(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    guard let words = ExceptionWords(outcome, style: style, named: MarkdownText.code) else {
      return nil
    }
    (self.words, self.facts, self.style) = (words, facts, style)
  }

  /// The section, behind an empty line.
  var text: String {
    let used = words.findings.uses.filter { $0.counts.total > 0 }
    let unused = words.unused.map { "nothing excepted: \($0)" }
    return "\n## Exceptions\n\n\(words.heading)\n" + items(words.alarms)
      + used.map(section).joined() + items(words.expired + unused)
  }

  private func section(of use: ExceptionUse) -> String {
    let people = use.callers.prefix(style.showsDetail ? .max : Self.most).map { caller in
      let counts = caller.counts
      return "\(MarkdownText.code(facts.actors.label(of: counts.name))) \(counts.count)"
        + (counts.denied > 0 ? " (\(counts.denied) denied)" : "")
    }
    let more = use.callers.count - people.count
    let who = (people + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", ")
    return "\n\(words.title(of: use)): \(who)\n" + signs(of: use)
  }

  private func signs(of use: ExceptionUse) -> String {
    guard !use.signs.isEmpty else { return "" }
    let shown = use.signs.prefix(style.showsDetail ? .max : Self.most)
    let day = facts.day(by: style.times)
    let rows = shown.map { sign in
      let (word, about) = ExceptionWords.words(of: sign)
      return Self.table.line([
        word, about, "\(sign.count)", facts.actors.label(of: sign.actor),
        words.span(of: sign, on: day), CallPlace(of: sign).text(style),
      ])
    }
    let more = use.signs.count - shown.count
    return Self.table.head + rows.joined() + (more > 0 ? "\n… and \(more) more\n" : "")
  }

  private func items(_ texts: [String]) -> String {
    texts.isEmpty ? "" : "\n" + texts.map { "- \($0)\n" }.joined()
  }
}
