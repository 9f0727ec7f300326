import AlarmStates
import MetricAlarms

extension ReplayOutcome {
  /// The times in which the alarm called `name` was in ALARM, for a timeline: each from `window` seconds before
  /// it entered the state to `window` seconds behind its leaving; none where it never was.
  ///
  /// Open at the end where it did not leave, and at the beginning where it may have entered it before all that
  /// is reported.
  public func spans(inAlarm name: String, window: Int) -> [Range<Int>] {
    alarms.filter { $0.alarm.name == name }.flatMap { story in
      let entered = story.changes.filter { $0.transition.to == .alarm }.map { change in
        change.transition.at - window..<(change.until.map { $0 + window } ?? .max)
      }
      guard story.initialState == .alarm else { return entered }
      let left = story.changes.first { $0.transition.to != .alarm }?.transition.at
      return [.min..<(left.map { $0 + window } ?? .max)] + entered
    }
  }
}
