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
      table.write(indent: "", to: write)
      if outcome.matches.isEmpty { write("no record matches\n") }
    }
  }

  private func writeTransitions(
    _ events: some Collection<ReplayFacts.Event>, to write: (String) -> Void
  ) {
    write(StatesAtFrom(outcome).text)
    for event in events { write(block(event)) }
    guard events.isEmpty else { return }
    guard NothingRead(outcome.tally, complete: outcome.isComplete) != .nothing else {
      return write("nothing to report: no log file was read\n")
    }
    let place = outcome.isComplete ? "" : " in what could be read"
    write("nothing to report\(place): \(kept)\n")
  }

  /// What state alarms stayed in, of which none changed.
  private var kept: String {
    if outcome.alarms.contains(where: { $0.beginning != nil }) {
      return "no alarm changed its state from then on"
    }
    return outcome.plan.beginsAsDescribed
      ? "no alarm left the state it was described in"
      : "no alarm left INSUFFICIENT_DATA (\(StateReason.initial))"
  }

  private func block(_ event: ReplayFacts.Event) -> String {
    let change = event.change
    let head = TransitionHead(event.alarm, change).text(style) + delay(of: change)
    guard let explanation = ExplanationText(change, of: event.alarm) else {
      let rule = RuleExplanation(change, of: event.alarm)
      return head + (rule?.text ?? triggers(of: change)) + matches(of: change)
    }
    return head + explanation.text + evidence(of: change)
  }

  /// How long it took until the alarm told anyone, on the clock of the run.
  private func delay(of change: AlarmStory.Change) -> String {
    guard let first = change.counts.first else { return "" }
    let at = change.transition.at
    let distance =
      TimeWords.duration(abs(at - first)) + (at < first ? " later" : " before")
    return "    first matching event at \(TimeWords.moment(first, on: at)), \(distance)"
      + " (\(outcome.plan.reading.clock.rawValue) clock)\n"
  }

  /// The children that brought a composite alarm's change.
  private func triggers(of change: AlarmStory.Change) -> String {
    change.transition.triggers.map { trigger in
      "    \(SafeText.plain(trigger.arn)) is in \(trigger.state.rawValue)"
        + " \(TimeWords.since(trigger.since, on: change.transition.at))\n"
    }.joined()
  }

  /// The matches behind each breaching window, and those that told nobody (S5).
  private func evidence(of change: AlarmStory.Change) -> String {
    let windows = change.evidence.map { window in
      let start = TimeWords.moment(window.seconds.lowerBound, on: change.transition.at)
      return "    behind \(start): \(Counted.matches(window.matchCount))\n"
        + rows(window.matches.map { ($0, "") }, change, "      ")
        + more(window.matchCount - window.matches.count)
    }
    guard change.laterCounts.total > 0 else { return windows.joined() }
    return windows.joined()
      + "    while already in ALARM, with no new notification:"
      + " \(Counted.matches(change.laterCounts.total))\n"
      + rows(change.laterMatches.map { ($0, "") }, change, "      ")
      + more(change.laterCounts.total - change.laterMatches.count)
  }

  private func more(_ hidden: Int) -> String {
    hidden > 0 ? "    … and \(hidden) more; --evidence all keeps every match\n" : ""
  }

  private func matches(of change: AlarmStory.Change) -> String {
    let marked =
      change.matches.map { ($0, "") }
      + change.laterMatches.map { ($0, "(no new notification: already in ALARM)") }
    if style.groupsByActor { return grouped(marked, change) }
    let total = change.counts.total + change.laterCounts.total
    return rows(marked, change, "    ") + more(total - marked.count)
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
    let shown = Dictionary(grouping: marked) { $0.0.actor.map { Array($0.utf8) } }
    return change.counts.adding(change.laterCounts).actors.map { actor in
      let matches = shown[actor.key] ?? []
      return "    \(SafeText.plain(actor.name ?? "-"))  \(Counted.matches(actor.count))\n"
        + rows(matches, change, "        ") + more(actor.count - matches.count)
    }.joined()
  }
}
