public import AlarmStates
public import MetricWindows

/// What one alarm did over samples that came without an archive.
public struct SimulationReport: Sendable {
  private let alarm: AlarmSettings
  private let transitions: [AlarmTransition]
  /// All it saw, one timeline a metric.
  private let samples: [SampleTimeline]

  /// Creates the report of an alarm's changes of state, in order of time, over `samples`.
  public init(
    of alarm: AlarmSettings, transitions: [AlarmTransition], over samples: [SampleTimeline]
  ) {
    self.alarm = alarm
    self.transitions = transitions
    self.samples = samples
  }

  /// Returns the blocks for people; without any change they say so in one line.
  public func text(style: ReportStyle) -> String {
    if transitions.isEmpty { return "nothing to report: the alarm kept its state\n" }
    return heads.map { $0.text(style) }.joined()
  }

  /// Returns one JSON object a line, as a replay's transitions; `matches` is always empty.
  public func lines(windows: EvaluationWindows) -> String {
    heads.map { head in
      var object = head.object(
        clock: "event",
        windows: alarm.wallClock == nil ? windows.rawValue : EvaluationWindows.aligned.rawValue)
      object.add("matchCount", JSONText(sampleCount(in: head.transition.decidingWindows)))
      object.add("matches", JSONText([]))
      head.addData(to: &object)
      object.add("datapoints", JSONText(head.transition.datapoints.map(Self.object)))
      return object.text + "\n"
    }.joined()
  }

  private func sampleCount(in windows: [Range<Int>]) -> Int {
    windows.reduce(0) { count, window in
      samples.reduce(count) { $0 + ($1.tally(in: window)?.sampleCount ?? 0) }
    }
  }

  private static func object(_ datapoint: Datapoint) -> JSONText {
    var object = JSONObject()
    object.add("start", JSONText(time: datapoint.start))
    object.add("value", JSONText(datapoint.value))
    object.add("sampleCount", JSONText(datapoint.sampleCount))
    return JSONText(object)
  }

  private var heads: [TransitionHead] {
    transitions.indices.map { index in
      TransitionHead(
        alarm: alarm, transition: transitions[index],
        since: index > 0 ? transitions[index - 1].at : nil)
    }
  }
}
