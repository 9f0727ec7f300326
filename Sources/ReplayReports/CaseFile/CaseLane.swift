import AlarmStates
import MetricAlarms
import MetricWindows
import TrailReplay

/// What a case file draws of one alarm.
struct CaseLane {
  private let story: AlarmStory
  private let outcome: ReplayOutcome

  init(_ story: AlarmStory, in outcome: ReplayOutcome) {
    (self.story, self.outcome) = (story, outcome)
  }

  /// The series it looks at, each once; of a composite alarm none.
  private var series: [MetricSeries] {
    guard case .metric(let alarm) = story.alarm else { return [] }
    return alarm.streams.map(\.series)
  }

  /// Those that brought its changes, of a composite alarm: each once, in order.
  private var brought: [MatchedRecord] {
    Set(story.changes.flatMap(\.matches)).sorted()
  }

  /// Its datapoints; nil where there are none to draw.
  var datapoints: LaneDatapoints? {
    guard let settings = story.alarm.settings else { return nil }
    let timelines = series.map { series in
      outcome.series.firstIndex(of: series).map { outcome.timelines[$0] } ?? SampleTimeline()
    }
    return LaneDatapoints(of: settings, over: timelines, windows: outcome.plan.windows)
  }

  /// The matches that are samples of what it looks at; of a composite alarm, those behind its changes.
  var matches: [MatchedRecord] {
    if series.isEmpty { return brought }
    var known: Set<MetricSeries> = []
    return series.filter { known.insert($0).inserted }.flatMap(outcome.matches)
  }

  /// Its JSON; `transitions` are the numbers of its changes of state, `rows` those of its matches.
  func object(transitions: [Int], rows: [Int]) -> JSONObject {
    let (alarm, settings) = (story.alarm, story.alarm.settings)
    var object = JSONObject()
    object.add("name", JSONText(alarm.name))
    object.add("kind", settings == nil ? "composite" : "metric")
    object.add("severity", JSONText(alarm.details.severity?.rawValue))
    object.add("wasInAlarm", JSONText(story.wasInAlarm))
    object.add("times", JSONText(TimesInAlarm(of: story).words))
    object.add("startedAt", JSONText(story.startedAt))
    object.add("initialState", JSONText(story.initialState.rawValue))
    object.add("threshold", settings.map { JSONText($0.threshold) } ?? .null)
    object.add("comparison", JSONText(settings?.comparison.rawValue))
    object.add("period", JSONText(settings?.period))
    object.add("datapoints", datapoints.map(Self.json) ?? .null)
    object.add("transitions", JSONText(transitions.map { JSONText($0) }))
    object.add("matches", JSONText(rows.map { JSONText($0) }))
    return object
  }

  private static func json(_ datapoints: LaneDatapoints) -> JSONText {
    var object = JSONObject()
    object.add("step", JSONText(datapoints.step))
    object.add(
      "points",
      JSONText(datapoints.points.map { JSONText([JSONText($0.start), JSONText($0.value)]) }))
    return JSONText(object)
  }
}
