import MetricAlarms
import TrailReplay

/// The answer of a case file in HTML: its head, the alarms, who did it, and what was opened.
struct CaseAnswer {
  /// So many actors have a row, and so many are named beside an alarm; of more their number is given.
  private static let (mostActors, mostNamed) = (100, 3)
  /// So many alarms and buckets have a row or a line.
  private static let most = 500

  private let outcome: ReplayOutcome
  private let facts: ReplayFacts
  private let style: ReportStyle
  private let overview: AlarmOverview

  /// `style` is one without a terminal, in UTC.
  init(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    (self.outcome, self.facts, self.style) = (outcome, facts, style)
    overview = AlarmOverview(outcome, facts, style: style)
  }

  /// A paragraph each: what came of it, what the archive holds, the sums, and whether all could be read.
  var head: String {
    let answer =
      overview.rung.isEmpty
      ? NoAlarm(outcome, style: style).text
      : "\(rung) of \(Counted.noun(outcome.alarms.count, "alarm")) would have been raised."
    let sums = OutcomeSummary(outcome).text.split(separator: "\n").map(String.init)
    let lines = [answer, ArchiveHead(outcome, style: style).text] + sums
    return lines.filter { !$0.isEmpty }.map { HTMLText.paragraph(HTMLText.escaped($0.trimmed)) }
      .joined() + completeness
  }

  private var rung: String { "\(overview.rung.count)" }

  /// What was read of what was found, and whether any of it could not be.
  private var completeness: String {
    let files = outcome.tally.files
    let others = [
      (files.skipped, "skipped by name"), (files.notRecords, "without records"),
      (files.damaged, "damaged"), (outcome.tally.unfinishedCopies, "an unfinished copy"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let read = "\(files.read) of \(Counted.noun(files.found, "file")) read whole"
    let words = ([read] + others).joined(separator: ", ") + "."
    guard !outcome.isComplete else { return "<p class=\"complete\">\(words)</p>\n" }
    let places = Counted.noun(outcome.damageCount, "place")
    return "<p class=\"incomplete\"><strong>Not everything could be read:</strong> \(places), "
      + "listed under <a href=\"#made\">how it was made</a>. \(words)</p>\n"
  }

  /// The alarms that were in ALARM, and the names of the others.
  var alarms: String {
    var table = HTMLTable(
      "Alarms that would have been raised",
      ["Alarm", "How often", "When", "Severity", "Techniques", "Who"], hasTimes: true)
    for story in overview.rung.prefix(Self.most) {
      table.add([
        HTMLText.isolated(story.alarm.name), HTMLText.escaped(overview.times(of: story)),
        span(of: story), HTMLText.escaped(story.alarm.details.severity?.rawValue ?? ""),
        HTMLText.escaped(story.alarm.details.techniques.map(\.id).joined(separator: ", ")),
        who(behind: story),
      ])
    }
    let quiet = overview.quietNames.map(HTMLText.isolated).joined(separator: ", ")
    return table.html + opened
      + (quiet.isEmpty ? "" : HTMLText.paragraph("Never in ALARM: \(quiet)"))
      + (ExceptionHTML(outcome, facts, style: style)?.html ?? "")
  }

  /// The buckets that were opened, each once.
  private var opened: String {
    let buckets = OpenBuckets(outcome, style: style, asHTML: true) { _ in true }.rows
    guard !buckets.isEmpty else { return "" }
    let items = buckets.prefix(Self.most).map {
      "<li>\(HTMLText.isolated($0.name)): \($0.line)</li>\n"
    }
    return HTMLText.paragraph("Opened to others:")
      + "<ul class=\"opened\">\n\(items.joined())</ul>\n"
  }

  private func span(of story: AlarmStory) -> String {
    let times = TimesInAlarm(of: story)
    guard let first = times.first else { return "" }
    let start = HTMLText.minute(first)
    guard let last = times.last, !times.isOpen else { return "since \(start)" }
    return "\(start) … \(HTMLText.minute(last))"
  }

  /// Who is behind it, and with how many calls.
  private func who(behind story: AlarmStory) -> String {
    let words = story.callers.prefix(Self.mostNamed).map { caller in
      "\(HTMLText.isolated(facts.actors.label(of: caller.counts.name))) ×\(caller.counts.count)"
    }
    let more = story.callers.count - words.count
    return (words + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", ")
  }

  /// Who made the matching calls, most first.
  var actors: String {
    var table = HTMLTable(
      "Actors", ["Actor", "Matches", "Denied", "Failed", "First", "Last"], hasTimes: true)
    for actor in outcome.counts.actors.prefix(Self.mostActors) {
      table.add([
        HTMLText.isolated(facts.actors.label(of: actor.name)), "\(actor.count)",
        "\(actor.denied)", "\(actor.failed)", actor.first.map(HTMLText.time) ?? "-",
        actor.last.map(HTMLText.time) ?? "-",
      ])
    }
    let more = outcome.counts.actors.count - table.count
    return table.html
      + (more > 0 ? HTMLText.paragraph("… and \(Counted.noun(more, "more actor"))") : "")
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
