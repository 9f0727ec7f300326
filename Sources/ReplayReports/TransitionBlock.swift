import AlarmStates
import MetricAlarms
import TrailReplay

/// What people read of one change of state in a replay: what happened, and the matches behind it.
struct TransitionBlock {
  let alarm: Alarm
  let change: AlarmStory.Change
  private let facts: ReplayFacts
  private let clock: ReplayClock
  let style: ReportStyle

  /// Creates the block of a change in a replay on `clock`, which found `facts`.
  init(_ event: ReplayFacts.Event, _ facts: ReplayFacts, clock: ReplayClock, style: ReportStyle) {
    (alarm, change) = (event.alarm, event.change)
    (self.facts, self.clock, self.style) = (facts, clock, style)
  }

  /// What happened and why: all but the matches, unless these explain it.
  func head(on day: Int?, _ reasons: ReasonChoice = .all) -> String {
    let moment = style.times.minute(change.transition.at, on: day)
    var head = TransitionHead(alarm, change)
    head.showsReason = reasons == .all || reasons == .alarms && change.transition.to == .alarm
    let text = head.text(style, at: moment, delay: delay)
    guard let explanation = ExplanationText(change, of: alarm, style: style) else {
      let rule = RuleExplanation(change, of: alarm)?.text(style)
      return text + (rule ?? (head.showsReason ? triggers : ""))
    }
    return text + explanation.text + evidence
  }

  /// How long it took until the alarm notified anyone, on the clock of the run.
  var delay: String {
    guard let first = change.counts.first else { return "" }
    let at = change.transition.at
    let length = TimeWords.duration(abs(at - first))
    if style.limitsRows {
      return (at < first ? "\(length) before" : "after \(length)")
        + (clock == .delivery ? " (delivery clock)" : "")
    }
    return length + (at < first ? " before" : " after") + " the first event"
      + (clock == .delivery ? " (delivery clock)" : "")
  }

  private var triggers: String {
    children.map { "    \(SafeText.plain($0.arn)) \($0.words)\n" }.joined()
  }

  /// The children that brought a composite alarm's change, and the states they are in.
  var children: [(arn: String, words: String)] {
    change.transition.triggers.map { trigger in
      let since = style.times.since(trigger.since, on: change.transition.at)
      return (trigger.arn, "is in \(trigger.state.rawValue) \(since)")
    }
  }

  /// The matches behind each breaching window, and those that notified nobody (S5).
  private var evidence: String {
    let windows = change.evidence.map { window in
      let start = style.times.moment(window.seconds.lowerBound, on: change.transition.at)
      return "    behind \(start): \(Counted.matches(window.matchCount))\n"
        + lines(of: table(window.matches, indent: 6))
        + more(window.matchCount - window.matches.count)
    }
    guard change.laterCounts.total > 0 else { return windows.joined() }
    return windows.joined()
      + "    \(Self.laterHeading) \(Counted.matches(change.laterCounts.total))\n"
      + lines(of: table(change.laterMatches, indent: 6))
      + more(change.laterCounts.total - change.laterMatches.count)
  }

  private static let laterHeading = "while in ALARM already, which notifies nobody again:"

  /// Whether an explanation has the matches beside what they are behind.
  private var isExplained: Bool { ExplanationText(change, of: alarm, style: style) != nil }

  /// The matches behind the change, folded where they say the same; none where they explain it.
  var rows: CallTable {
    guard !isExplained else { return table([], indent: 4) }
    var table = table(change.matches, indent: 4)
    if !change.laterMatches.isEmpty { table.begin(Self.laterHeading) }
    for match in change.laterMatches { add(match, to: &table) }
    return table
  }

  /// Hands the rows to `write`, no more than `limit`, and how many are left out.
  func write(_ rows: CallTable, limit: Int?, to write: (String) -> Void) {
    guard !isExplained else { return }
    if style.groupsByActor { return write(grouped) }
    rows.write(limit: limit, to: write)
    let left = rows.count - min(limit ?? .max, rows.count)
    if left > 0 { write("    … and \(Counted.noun(left, "more row"))\n") }
    if left == 0 { write(more(notKept)) }
  }

  /// How many of the matches behind the change were not kept to be shown.
  var notKept: Int {
    let shown = change.matches.count + change.laterMatches.count
    return change.counts.total + change.laterCounts.total - shown
  }

  private func more(_ hidden: Int) -> String {
    hidden > 0 ? "    … and \(hidden) more; --evidence all keeps every match\n" : ""
  }

  private func table(_ matches: [MatchedRecord], indent: Int) -> CallTable {
    var table = CallTable(facts, style: style, day: change.transition.at, indent: indent)
    table.showsActor = !style.groupsByActor
    for match in matches { add(match, to: &table) }
    return table
  }

  private func add(_ match: MatchedRecord, to table: inout CallTable) {
    if style.showsDetail { table.add(match) } else { table.fold(match) }
  }

  private func lines(of table: CallTable) -> String {
    var text = ""
    table.write { text += $0 }
    return text
  }

  private var grouped: String {
    let all = change.matches + change.laterMatches
    let shown = Dictionary(grouping: all) { $0.actor.map { Array($0.utf8) } }
    return change.counts.adding(change.laterCounts).actors.map { actor in
      let matches = shown[actor.key] ?? []
      let count = Counted.matches(actor.count)
      let name = SafeText.plain(ActorWords(actor.name).text)
      let room = style.columns.map { $0 - 6 - count.count }
      return "    \(room.map { DisplayWidth.cut(name, to: $0) } ?? name)  \(count)\n"
        + lines(of: table(matches, indent: 8)) + more(actor.count - matches.count)
    }.joined()
  }
}
