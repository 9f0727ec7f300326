import AlarmStates
import MetricAlarms
import TrailReplay

/// How often, how long and when an alarm was in ALARM.
struct TimesInAlarm {
  /// How often it went there.
  let count: Int
  /// Whether it was there from the start.
  let isFromStart: Bool
  /// How long it was there in all, in seconds, as far as it left again.
  let seconds: Int
  /// When it was first there.
  let first: Int?
  /// When it left for the last time; where it never did, when it last went there.
  let last: Int?
  /// Whether it did not leave.
  let isOpen: Bool

  init(of story: AlarmStory) {
    let raised = story.changes.filter { $0.transition.to == .alarm }
    count = raised.count
    isFromStart = story.initialState == .alarm && story.startedAt != nil
    var times = raised.map { (start: $0.transition.at, end: $0.until) }
    if isFromStart, let start = story.startedAt {
      times.insert((start, story.changes.first?.transition.at), at: 0)
    }
    seconds = times.reduce(0) { sum, time in sum + (time.end.map { $0 - time.start } ?? 0) }
    first = times.first?.start
    last = times.last.map { $0.end ?? $0.start }
    isOpen = times.last.map { $0.end == nil } ?? false
  }

  /// How often and how long: `2 times in ALARM, 35 min`.
  var words: String {
    let times = "\(Counted.noun(count, "time")) in ALARM"
    let start = count == 0 ? "in ALARM from the start" : "in ALARM from the start and \(times)"
    if count == 0, !isFromStart { return "never in ALARM" }
    return (isFromStart ? start : times)
      + (seconds > 0 ? ", \(TimeWords.duration(seconds))" : "")
  }
}
