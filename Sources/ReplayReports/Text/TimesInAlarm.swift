import AlarmStates
import MetricAlarms
import TrailReplay

/// How often, how long and when an alarm was in ALARM.
struct TimesInAlarm {
  /// How often it went there.
  let count: Int
  /// How long it was there in all, in seconds, as far as it left again.
  let seconds: Int
  /// When it first went there.
  let first: Int?
  /// When it left for the last time; where it never did, when it last went there.
  let last: Int?
  /// Whether it did not leave.
  let isOpen: Bool

  init(of story: AlarmStory) {
    let raised = story.changes.filter { $0.transition.to == .alarm }
    count = raised.count
    seconds = raised.reduce(0) { sum, change in
      sum + (change.until.map { $0 - change.transition.at } ?? 0)
    }
    first = raised.first?.transition.at
    last = raised.last.map { $0.until ?? $0.transition.at }
    isOpen = raised.last.map { $0.until == nil } ?? false
  }
}
