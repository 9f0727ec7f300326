import AlarmStates
import MetricAlarms
import TrailReplay

/// What people read of one change of state in a replay: what happened, and the matches behind it.
struct TransitionBlock {
  private let alarm: Alarm
  private let change: AlarmStory.Change
  private let facts: ReplayFacts
  private let clock: ReplayClock
  private let style: ReportStyle

  /// Creates the block of a change in a replay on `clock`, which found `facts`.
  init(_ event: ReplayFacts.Event, _ facts: ReplayFacts, clock: ReplayClock, style: ReportStyle) {
    (alarm, change) = (event.alarm, event.change)
    (self.facts, self.clock, self.style) = (facts, clock, style)
  }

  /// The lines.
  var text: String {
    let head = TransitionHead(alarm, change).text(style) + delay
    guard let explanation = ExplanationText(change, of: alarm) else {
      let rule = RuleExplanation(change, of: alarm)
      return head + (rule?.text ?? triggers) + matches
    }
    return head + explanation.text + evidence
  }

  /// How long it took until the alarm notified anyone, on the clock of the run.
  private var delay: String {
    guard let first = change.counts.first else { return "" }
    let at = change.transition.at
    let distance =
      TimeWords.duration(abs(at - first)) + (at < first ? " later" : " before")
    return "    first matching event at \(TimeWords.moment(first, on: at)), \(distance)"
      + " (\(clock.rawValue) clock)\n"
  }

  /// The children that brought a composite alarm's change.
  private var triggers: String {
    change.transition.triggers.map { trigger in
      "    \(SafeText.plain(trigger.arn)) is in \(trigger.state.rawValue)"
        + " \(TimeWords.since(trigger.since, on: change.transition.at))\n"
    }.joined()
  }

  /// The matches behind each breaching window, and those that notified nobody (S5).
  private var evidence: String {
    let windows = change.evidence.map { window in
      let start = TimeWords.moment(window.seconds.lowerBound, on: change.transition.at)
      return "    behind \(start): \(Counted.matches(window.matchCount))\n"
        + rows(window.matches.map { ($0, "") }, "      ")
        + more(window.matchCount - window.matches.count)
    }
    guard change.laterCounts.total > 0 else { return windows.joined() }
    return windows.joined()
      + "    while already in ALARM, with no new notification:"
      + " \(Counted.matches(change.laterCounts.total))\n"
      + rows(change.laterMatches.map { ($0, "") }, "      ")
      + more(change.laterCounts.total - change.laterMatches.count)
  }

  private func more(_ hidden: Int) -> String {
    hidden > 0 ? "    … and \(hidden) more; --evidence all keeps every match\n" : ""
  }

  private var matches: String {
    let marked =
      change.matches.map { ($0, "") }
      + change.laterMatches.map { ($0, "(no new notification: already in ALARM)") }
    if style.groupsByActor { return grouped(marked) }
    let total = change.counts.total + change.laterCounts.total
    return rows(marked, "    ") + more(total - marked.count)
  }

  private func rows(_ marked: [(MatchedRecord, String)], _ indent: String) -> String {
    var table = MatchTable(facts, style: style, day: change.transition.at)
    table.showsActor = !style.groupsByActor
    for (match, note) in marked { table.add(match, note: note) }
    return table.lines(indent: indent)
  }

  private func grouped(_ marked: [(MatchedRecord, String)]) -> String {
    let shown = Dictionary(grouping: marked) { $0.0.actor.map { Array($0.utf8) } }
    return change.counts.adding(change.laterCounts).actors.map { actor in
      let matches = shown[actor.key] ?? []
      return "    \(SafeText.plain(actor.name ?? "-"))  \(Counted.matches(actor.count))\n"
        + rows(matches, "        ") + more(actor.count - matches.count)
    }.joined()
  }
}
