import AlarmStates
public import TrailReplay

/// The report for people: one block a transition, then the tables asked for.
public struct TextReport: Sendable {
  private let outcome: ReplayOutcome
  private let style: ReportStyle

  /// Creates the report of `outcome` in `style`.
  public init(_ outcome: ReplayOutcome, style: ReportStyle) {
    self.outcome = outcome
    self.style = style
  }

  /// Hands the blocks of `kinds` to `write`; an archive with nothing to report says so in one line.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    let facts = ReplayFacts(outcome)
    if kinds.contains(.transitions) { writeTransitions(facts.events, to: write) }
    if kinds.contains(.windows) { write(WindowTable(facts.windows).text) }
    if kinds.contains(.matches) {
      var table = MatchTable(style: style, day: nil)
      for match in facts.matches { table.add(match, note: facts.filterName(of: match)) }
      let text = table.lines(indent: "")
      write(text.isEmpty ? "no record matches\n" : text)
    }
  }

  private func writeTransitions(_ events: [ReplayFacts.Event], to write: (String) -> Void) {
    for event in events { write(block(event)) }
    guard events.isEmpty else { return }
    let place = outcome.isComplete ? "" : " in what could be read"
    write("nothing to report\(place): no alarm left INSUFFICIENT_DATA (\(StateReason.initial))\n")
  }

  private func block(_ event: ReplayFacts.Event) -> String {
    let change = event.change
    let head = TransitionHead(
      alarm: event.alarm.settings, transition: change.transition, since: change.since)
    return head.text(style) + delay(of: change) + matches(of: change)
  }

  /// How long it took until the alarm told anyone, on the clock of the run.
  private func delay(of change: AlarmStory.Change) -> String {
    guard let first = change.firstEventTime else { return "" }
    let at = change.transition.at
    let distance =
      UTCText.duration(abs(at - first)) + (at < first ? " later" : " before")
    return "    first matching event at \(UTCText.moment(first, on: at)), \(distance)"
      + " (\(outcome.plan.reading.clock.rawValue) clock)\n"
  }

  private func matches(of change: AlarmStory.Change) -> String {
    let marked =
      change.matches.map { ($0, "") }
      + change.laterMatches.map { ($0, "(no new notification: already in ALARM)") }
    var text = style.groupsByActor ? grouped(marked, change) : rows(marked, change, "    ")
    let hidden =
      change.matchCount + change.laterMatchCount - change.matches.count - change.laterMatches.count
    if hidden > 0 { text += "    … and \(hidden) more; --evidence all keeps every match\n" }
    return text
  }

  private func rows(
    _ marked: [(MatchedRecord, String)], _ change: AlarmStory.Change, _ indent: String
  ) -> String {
    var table = MatchTable(style: style, day: change.transition.at)
    table.showsActor = !style.groupsByActor
    for (match, note) in marked { table.add(match, note: note) }
    return table.lines(indent: indent)
  }

  private func grouped(
    _ marked: [(MatchedRecord, String)], _ change: AlarmStory.Change
  ) -> String {
    let groups = Dictionary(grouping: marked) { $0.0.actor ?? "-" }
    let order = groups.sorted { left, right in
      (-left.value.count, left.key) < (-right.value.count, right.key)
    }
    return order.map { actor, matches in
      "    \(SafeText.plain(actor))  \(Counted.matches(matches.count))\n"
        + rows(matches, change, "        ")
    }.joined()
  }
}
