import AlarmStates
import MetricAlarms
import MetricWindows
import TrailArchives
public import TrailReplay

/// The report for programs: one JSON object a line, keys in a fixed order.
public struct JSONLinesReport: ReplayReport {
  /// What may be asked of the form.
  public static let traits = ReportTraits(
    nature: "one JSON object a line",
    abilities: [.samples, .show, .severalKinds, .explain, .trials])

  private let subject: ReportSubject

  /// Creates the report of `subject`, the same in every style.
  public init(of subject: ReportSubject, style: ReportStyle) {
    self.subject = subject
  }

  /// Creates the report of `outcome`.
  public init(_ outcome: ReplayOutcome) {
    self.init(of: .replay([outcome]), style: ReportStyle())
  }

  /// Hands the lines of `kinds` to `write`, each with its line feed, transitions first.
  public func write(_ kinds: Set<ReportKind>, to write: (String) -> Void) {
    switch subject {
    case .replay(let outcomes):
      for (index, outcome) in outcomes.enumerated() {
        // Windows and matches are the same under each treatment of missing data.
        let kinds = index == 0 ? kinds : kinds.intersection([.transitions])
        Self.write(kinds, of: outcome, to: write)
      }
    case .simulation(let simulated):
      for line in Self.lines(of: simulated) { write(line) }
    }
  }

  private static func write(
    _ kinds: Set<ReportKind>, of outcome: ReplayOutcome, to write: (String) -> Void
  ) {
    let facts = ReplayFacts(outcome)
    if kinds.contains(.transitions) {
      for event in facts.events {
        let line = transition(event, outcome.plan) { JSONText(object($0, facts)) }
        write(line.text + "\n")
      }
    }
    if kinds.contains(.windows) {
      for window in facts.windows { write(line(window)) }
    }
    if kinds.contains(.matches) {
      for match in facts.matches { write(object(match, facts).text + "\n") }
    }
    if kinds.contains(.excepted) {
      for match in facts.excepted { write(line(match, facts)) }
    }
  }

  /// A change of state, `match` giving what stands for each match.
  static func transition(
    _ event: ReplayFacts.Event, _ plan: ReplayPlan, match: @escaping (MatchedRecord) -> JSONText
  ) -> JSONObject {
    let change = event.change
    let head = TransitionHead(event.alarm, change)
    var object = head.object(
      clock: plan.reading.clock.rawValue, windows: plan.windows.rawValue)
    object.add("matchCount", JSONText(change.counts.total))
    object.add("matches", JSONText(change.matches.map(match)))
    head.addData(to: &object)
    object.add(
      "secondsAfterFirstEvent", JSONText(change.counts.first.map { change.transition.at - $0 }))
    head.addExplanation(to: &object, trial: plan.trial, match: match)
    object.add("afterLastRecord", JSONText(change.isAfterLastRecord))
    object.add(change.counts, shown: change.matches.count)
    object.addRating(event.alarm.details.severity, event.alarm.details.techniques)
    return object
  }

  private static func line(_ window: ReplayFacts.Window) -> String {
    var dimensions = JSONObject()
    for dimension in window.series.dimensions {
      dimensions.add(dimension.name, JSONText(dimension.value))
    }
    var object = JSONObject()
    object.add("type", "window")
    object.add("filters", JSONText(window.filters.map { JSONText($0) }))
    object.add("namespace", JSONText(window.series.namespace))
    object.add("metric", JSONText(window.series.metricName))
    object.add("dimensions", JSONText(dimensions))
    object.add("start", JSONText(time: window.window.start))
    object.add("period", JSONText(window.window.period))
    object.add("sum", JSONText(window.window.tally.sum))
    object.add("sampleCount", JSONText(window.window.tally.sampleCount))
    object.add("minimum", JSONText(window.window.tally.minimum))
    object.add("maximum", JSONText(window.window.tally.maximum))
    return object.text + "\n"
  }

  /// A match that an exception took away.
  private static func line(_ excepted: ReplayFacts.Excepted, _ facts: ReplayFacts) -> String {
    var object = object(excepted.match, facts, type: "exceptedMatch")
    object.add("exception", JSONText(excepted.exception))
    return object.text + "\n"
  }

  static func object(
    _ match: MatchedRecord, _ facts: ReplayFacts, type: JSONText = "match"
  ) -> JSONObject {
    var object = JSONObject()
    object.add("type", type)
    object.add("filter", JSONText(facts.filterName(of: match)))
    object.addEvent(of: match)
    object.addCaller(of: match)
    object.add("resource", JSONText(match.resource))
    object.addPlace(of: match)
    object.addTarget(of: match)
    object.addTool(of: match)
    object.add(
      "exposure", facts.exposure(of: match).map { JSONText(JSONObject($0.effect)) } ?? .null)
    return object
  }
}

extension JSONObject {
  /// Adds what the matches behind a transition come to, of which some are shown.
  fileprivate mutating func add(_ counts: MatchCounts, shown: Int) {
    add("matchesNotShown", JSONText(counts.total - shown))
    add("denied", JSONText(counts.denied))
    add("failed", JSONText(counts.failed))
    addActors(counts)
  }
}
