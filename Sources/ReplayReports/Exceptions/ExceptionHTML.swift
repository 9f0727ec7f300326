import TrailReplay

/// What a replay's exceptions took away, in a case file.
struct ExceptionHTML {
  /// So many signs of an exception, and so many of its actors, are given.
  private static let (most, mostNamed) = (100, 20)

  private let words: ExceptionWords
  private let facts: ReplayFacts
  private let style: ReportStyle

  /// Creates it with a style without a terminal, in UTC; nil where nobody is excepted.
  init?(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    guard let words = ExceptionWords(outcome, style: style, named: HTMLText.isolated) else {
      return nil
    }
    (self.words, self.facts, self.style) = (words, facts, style)
  }

  /// A paragraph, a list, and a table of what stands out.
  var html: String {
    let uses = words.findings.uses.filter { $0.counts.total > 0 }
    let unused = words.unused.map { "nothing excepted: \($0)" }
    let items = words.alarms + uses.map(item) + words.expired + unused
    let list = items.map { "<li>\($0)</li>\n" }.joined()
    return HTMLText.paragraph(HTMLText.escaped(words.heading))
      + (items.isEmpty ? "" : "<ul class=\"excepted\">\n\(list)</ul>\n") + table(of: uses)
  }

  private func item(of use: ExceptionUse) -> String {
    let people = use.callers.prefix(Self.mostNamed).map { caller in
      "\(HTMLText.isolated(facts.actors.label(of: caller.counts.name))) ×\(caller.counts.count)"
    }
    let more = use.callers.count - people.count
    let who = people + (more > 0 ? ["\(more) more"] : [])
    return "\(words.title(of: use)): \(who.joined(separator: ", "))"
  }

  private func table(of uses: [ExceptionUse]) -> String {
    let signs = uses.flatMap { $0.signs.prefix(Self.most) }
    guard !signs.isEmpty else { return "" }
    var table = HTMLTable(
      "Excepted, but watched", ["What", "About", "Times", "Who", "First", "Record"],
      hasTimes: true)
    for sign in signs {
      let (word, about) = ExceptionWords.words(of: sign)
      table.add([
        word, HTMLText.isolated(about), "\(sign.count)",
        HTMLText.isolated(facts.actors.label(of: sign.actor)),
        sign.first.map(HTMLText.time) ?? "-", HTMLText.isolated(CallPlace(of: sign).text(style)),
      ])
    }
    return table.html
  }
}
