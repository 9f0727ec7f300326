import AlarmStates
import BucketExposure
import MetricAlarms
import TrailReplay
import UTCTimes

/// What happened, in tables of HTML: changes of state, and times in which buckets were open.
struct CaseChanges {
  /// So many changes and exposures have a row; all are in the page's data.
  private static let most = 500

  private let outcome: ReplayOutcome
  private let facts: ReplayFacts
  private let style: ReportStyle

  /// `style` is one without a terminal, in UTC.
  init(_ outcome: ReplayOutcome, _ facts: ReplayFacts, style: ReportStyle) {
    (self.outcome, self.facts, self.style) = (outcome, facts, style)
  }

  /// The changes of state, by time.
  var states: String {
    let events = facts.events
    guard !events.isEmpty else { return HTMLText.paragraph("No alarm changed its state.") }
    var table = HTMLTable(
      "Changes of state (in reasons and other texts times are in UTC)",
      ["Time", "State", "Alarm", "Before", "Reason"], hasTimes: true)
    for event in events.prefix(Self.most) {
      let head = TransitionHead(event.alarm, event.change)
      let notes =
        head.remarks(style) + (event.change.isAfterLastRecord ? ["if nothing more came"] : [])
      let reason = [event.change.transition.reason] + notes
      table.add([
        HTMLText.time(event.change.transition.at),
        "<span class=\"state\">\(event.change.transition.to.rawValue)</span>",
        HTMLText.isolated(event.alarm.name), HTMLText.escaped(head.before(style)),
        reason.map(HTMLText.escaped).joined(separator: "<br>"),
      ])
    }
    let more = events.count - table.count
    return table.html
      + (more > 0
        ? HTMLText.paragraph("… and \(Counted.noun(more, "more change")), all in the lanes above")
        : "")
  }

  /// When buckets were open to anybody outside their accounts, and what would have opened them.
  var exposure: String {
    var table = HTMLTable(
      "Buckets", ["Bucket", "Open to", "Since", "Closed", "Because", "Call", "Actor"],
      hasTimes: true)
    let rows = outcome.buckets.flatMap(ExposureRow.opened)
    for row in rows.prefix(Self.most) { table.add(cells(of: row)) }
    guard table.count > 0 else {
      return HTMLText.paragraph(
        "No call is known to have opened a bucket to anybody outside its account; what was open"
          + " before is not known.")
    }
    let more = rows.count - table.count
    return table.html
      + (more > 0 ? HTMLText.paragraph("… and \(Counted.grouped(more)) more") : "")
  }

  private func cells(of row: ExposureRow) -> [String] {
    let reach = row.opening.map { ExposureWords.reach($0.interval.reach) }
    let call = row.change.call
    let words =
      reach.map { row.effective == .restrained ? "\($0), restrained" : $0 }
      ?? "would have been \(ExposureWords.verdict(row.grant))"
    return [
      HTMLText.isolated(BucketWords.title(of: row.story)), HTMLText.escaped(words),
      HTMLText.time(row.opening?.interval.from.seconds ?? row.change.event.moment.seconds),
      row.opening.map { ExposureLine(html: $0).ending } ?? "-",
      HTMLText.escaped(ExposureWords.because(row.grant, row.via)),
      HTMLText.isolated(call.eventName ?? "-")
        + (call.outcomeWords.isEmpty ? "" : " \(HTMLText.escaped(call.outcomeWords))"),
      HTMLText.isolated(ActorWords(call.actor).text),
    ]
  }
}
