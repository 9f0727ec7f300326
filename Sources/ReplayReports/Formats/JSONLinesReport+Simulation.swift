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
    let head = TransitionHead(alarm, change)
    var object = head.object(clock: "event", windows: simulated.windowName(of: alarm))
    let transition = change.transition
    let count = simulated.sampleCount(in: transition.decidingWindows)
    object.add("matchCount", JSONText(count))
    object.add("matches", JSONText([]))
    head.addData(to: &object)
    object.add("datapoints", JSONText(transition.datapoints.map(value)))
    head.addExplanation(to: &object, trial: nil) { _ in .null }
    return object.text + "\n"
  }

  private static func value(of datapoint: Datapoint) -> JSONText {
    var object = JSONObject()
    object.add("start", JSONText(time: datapoint.start))
    object.add("value", JSONText(datapoint.value))
    object.add("sampleCount", JSONText(datapoint.sampleCount))
    return JSONText(object)
  }
}
