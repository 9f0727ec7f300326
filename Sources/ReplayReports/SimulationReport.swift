public import AlarmStates
public import MetricWindows
public import TrailReplay

/// What one alarm did over samples that came without an archive.
public struct SimulationReport: Sendable {
  private let story: AlarmStory
  /// All it saw, one timeline a metric.
  private let samples: [SampleTimeline]

  /// Creates the report of an alarm's story over `samples`.
  public init(of story: AlarmStory, over samples: [SampleTimeline]) {
    self.story = story
    self.samples = samples
  }

  /// Returns the blocks for people; without any change they say so in one line.
  public func text(style: ReportStyle) -> String {
    if story.startedAt == nil { return "nothing to report: no sample, so no evaluation\n" }
    if story.changes.isEmpty { return "nothing to report: the alarm kept its state\n" }
    return story.changes.map { change in
      TransitionHead(story.alarm, change).text(style)
        + (ExplanationText(change, of: story.alarm)?.text ?? "")
    }.joined()
  }

  /// Returns one JSON object a line, as a replay's transitions; `matches` is always empty.
  public func lines(windows: EvaluationWindows) -> String {
    let isWallClock = story.alarm.settings?.wallClock != nil
    return story.changes.map { change in
      let head = TransitionHead(story.alarm, change)
      var object = head.object(
        clock: "event",
        windows: isWallClock ? EvaluationWindows.aligned.rawValue : windows.rawValue)
      let transition = change.transition
      object.add("matchCount", JSONText(sampleCount(in: transition.decidingWindows)))
      object.add("matches", JSONText([]))
      head.addData(to: &object)
      object.add("datapoints", JSONText(transition.datapoints.map(Self.object)))
      head.addExplanation(to: &object, trial: nil) { _ in .null }
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
}
