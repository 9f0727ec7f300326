import AlarmStates
import MetricAlarms
import MetricWindows
import TrailReplay

extension JSONLinesReport {
  /// What an alarm did over samples as a replay's transitions, in which `matches` is always empty.
  static func lines(of simulated: SimulatedAlarm) -> [String] {
    simulated.stories.flatMap { story in
      story.changes.map { line($0, of: story.alarm, simulated) }
    }
  }

  private static func line(
    _ change: AlarmStory.Change, of alarm: Alarm, _ simulated: SimulatedAlarm
  ) -> String {
    let isWallClock = alarm.settings?.wallClock != nil
    let windows = isWallClock ? EvaluationWindows.aligned : simulated.windows
    let head = TransitionHead(alarm, change)
    var object = head.object(clock: "event", windows: windows.rawValue)
    let transition = change.transition
    let count = sampleCount(of: simulated.samples, in: transition.decidingWindows)
    object.add("matchCount", JSONText(count))
    object.add("matches", JSONText([]))
    head.addData(to: &object)
    object.add("datapoints", JSONText(transition.datapoints.map(value)))
    head.addExplanation(to: &object, trial: nil) { _ in .null }
    return object.text + "\n"
  }

  private static func sampleCount(of samples: [SampleTimeline], in windows: [Range<Int>]) -> Int {
    windows.reduce(0) { count, window in
      samples.reduce(count) { $0 + ($1.tally(in: window)?.sampleCount ?? 0) }
    }
  }

  private static func value(of datapoint: Datapoint) -> JSONText {
    var object = JSONObject()
    object.add("start", JSONText(time: datapoint.start))
    object.add("value", JSONText(datapoint.value))
    object.add("sampleCount", JSONText(datapoint.sampleCount))
    return JSONText(object)
  }
}
