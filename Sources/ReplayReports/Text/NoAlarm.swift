import MetricAlarms
import TrailReplay

/// The plain sentence of a run in which no alarm was in ALARM.
struct NoAlarm {
  private let outcome: ReplayOutcome
  private let style: ReportStyle
  private let named: (String) -> String

  /// Creates the sentence; `named` gives names of rules as they are to stand in it.
  init(
    _ outcome: ReplayOutcome, style: ReportStyle,
    named: @escaping (String) -> String = SafeText.plain
  ) {
    (self.outcome, self.style, self.named) = (outcome, style, named)
  }

  /// The sentence, on lines that fit.
  var text: String {
    guard NothingRead(outcome.tally, complete: outcome.isComplete) != .nothing else {
      return "nothing to report: no log file was read\n"
    }
    let place = outcome.isComplete ? "" : " by what could be read"
    let beginning =
      outcome.alarms.isEmpty
      ? "There is no alarm in the rules" : "No alarm would have been raised\(place)"
    return style.lines("\(beginning): \(cause).", indent: 0)
  }

  private var cause: String {
    let records = outcome.tally.records
    let judged = records.matched + records.unmatched
    guard judged > 0 else { return "no record took part" }
    let count = Counted.grouped(judged)
    if records.matched == 0 {
      return "no record of \(count)\(span) matches \(rules)"
    }
    let matched = "\(Counted.grouped(records.matched)) of \(count) records\(span) match \(rules)"
    return outcome.alarms.isEmpty ? matched : "\(matched), and no alarm's condition was met"
  }

  private var span: String {
    guard let first = outcome.firstRecordTime, let last = outcome.lastRecordTime else { return "" }
    return " between \(style.times.spanInZone(first, last, joint: "and"))"
  }

  private var rules: String {
    let names = style.ruleNames.isEmpty ? outcome.plan.filters.map(\.name) : style.ruleNames
    let shown = names.prefix(3).map(named)
    let more = names.count - shown.count
    return (shown + (more > 0 ? ["\(more) more"] : [])).joined(separator: ", ")
  }
}
