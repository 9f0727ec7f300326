import AlarmStates
import FilterPatterns
import MetricAlarms
import MetricWindows
import TrailReplay

/// Why an expectation was not met, for people: what the alarm did, or what the pattern says of the record.
struct RuleTestReasons {
  /// So many changes, windows or records are explained.
  private static let most = 5

  private let failure: RuleTestFailure
  private let result: RuleTestResult
  private let style: ReportStyle

  init(_ failure: RuleTestFailure, _ result: RuleTestResult, style: ReportStyle) {
    (self.failure, self.result, self.style) = (failure, result, style)
  }

  /// All of them on lines, each ended.
  var text: String { blocks.joined() }

  /// One a change or record, its lines ended; none where there is nothing to say.
  var blocks: [String] {
    switch failure.found {
    case .noSuchName, .exposure: []
    case .matches(let matches): trials(of: matches)
    case .rings(let changes), .notifications(let changes): words(changes)
    case .state(_, let change): words([change].compactMap(\.self))
    case .transitions(_, let unexpected):
      words(unexpected.isEmpty ? failure.alarm?.changes ?? [] : unexpected)
    }
  }

  /// What the pattern says of the first record of each item that is otherwise than expected.
  private func trials(of matches: RuleTestFailure.ItemMatches) -> [String] {
    guard let pattern = failure.filter?.pattern else { return [] }
    var matcher = EventMatcher(pattern)
    var blocks: [String] = []
    for item in (matches.missing + matches.unexpected).sorted().prefix(Self.most)
    where !matches.excepted.contains(item) {
      guard let record = result.record(ofItem: item) else { continue }
      let explanation = matcher.explain(record.span)
      let event = CheckedEvent(
        number: item, file: "item \(item)", line: nil, explanation: explanation)
      var text = CheckReport(style: style).text(of: event)
      // What a pattern matches counts once: a record that came before, or one that took no part.
      if explanation.isMatch, matches.missing.contains(item) {
        text += "    but it takes no part: it is refused, or the copy of another one\n"
      }
      blocks.append(text)
    }
    return blocks
  }

  /// Each change with its reason and what decided it; without any, the datapoints there were.
  private func words(_ changes: [AlarmStory.Change]) -> [String] {
    guard let story = failure.alarm else { return [] }
    guard !changes.isEmpty else { return [datapoints(of: story.alarm)] }
    let facts = ReplayFacts(result.outcome)
    let blocks = changes.prefix(Self.most).map { change in
      TransitionBlock(
        ReplayFacts.Event(alarm: story.alarm, change: change), facts,
        clock: result.outcome.plan.reading.clock, style: style
      ).head(on: nil)
    }
    let rest = changes.count - blocks.count
    return blocks + (rest > 0 ? ["… and \(rest) more\n"] : [])
  }

  private func datapoints(of alarm: Alarm) -> String {
    guard case .metric(let alarm) = alarm else { return "" }
    let series = Set(alarm.streams.map(\.series))
    let windows = ReplayFacts(result.outcome).windows.filter { series.contains($0.series) }
    guard !windows.isEmpty else { return "no sample is in its metric\n" }
    let points = windows.prefix(Self.most).map { window in
      let value = JSONText(window.window.tally.sum).text
      return "\(style.times.second(window.window.start)) \(value)"
    }
    let more = windows.count > points.count ? ", …" : ""
    let rule =
      "\(alarm.settings.comparison.rawValue) \(JSONText(alarm.settings.threshold).text)"
    return style.lines(
      "sums of its samples, by windows: \(points.joined(separator: ", "))\(more); it asks for \(rule)"
    )
  }
}
