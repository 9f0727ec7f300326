package import MetricAlarms
import UTCTimes

/// One update of an alarm's state with all that notifications say of it.
///
/// An update is a change of state, or one of what holds a composite alarm's actions back (C6, recorded:
/// alarm-formats-recorded.json suppressorSequence). Times are in thousandths of a second since the Unix
/// epoch.
package struct AlarmNotice: Sendable {
  /// A child that helped to bring a composite alarm's state.
  package struct Child: Hashable, Sendable {
    let arn: String
    let state: AlarmState
    /// Nil: before all that a replay read.
    let since: Int?

    /// Creates a child that is in `state` since `since`.
    package init(arn: String, state: AlarmState, since: Int?) {
      (self.arn, self.state, self.since) = (arn, state, since)
    }
  }

  /// The change that brought the state which the update is about.
  package struct Entry: Sendable {
    let from: AlarmState
    let at: Int
    let children: [Child]

    /// Creates the change from `state` at `at`, which `children` brought.
    package init(from state: AlarmState, at: Int, children: [Child] = []) {
      (from, self.at, self.children) = (state, at, children)
    }
  }

  let alarm: Alarm
  let arn: AlarmARN
  /// The state before the update, since the update before.
  let previous: StateFacts
  /// The state after it, since it.
  let state: StateFacts
  let entry: Entry

  /// Creates the notice of an update of `alarm` from one state to another.
  package init(
    of alarm: Alarm, arn: AlarmARN, from previous: StateFacts, to state: StateFacts,
    entry: Entry
  ) {
    (self.alarm, self.arn, self.previous, self.state) = (alarm, arn, previous, state)
    self.entry = entry
  }

  /// When it was, in seconds since the Unix epoch.
  var second: Int { state.since / 1000 }

  /// Whether the state changed, not only what holds actions back.
  var isChange: Bool { state.value != previous.value }

  /// The ARNs of what the state sets off (S3, S4).
  var actions: [String] { alarm.details.actions.run(on: state.value) }

  /// What became of actions with this update; nil: nothing.
  ///
  /// Actions that are held back are reported when the state changes, and again when the suppressor
  /// leaves ALARM (recorded: suppressorSequence).
  var outcome: ActionData.Outcome? {
    guard let suppression = state.suppression else {
      return isChange || previous.suppression != nil ? .succeeded : nil
    }
    return isChange || suppression.isExtension ? .suppressed : nil
  }

  /// Whether a topic is notified now.
  var publishes: Bool { outcome == .succeeded && actions.contains(where: Self.isTopic) }

  static func isTopic(_ action: String) -> Bool {
    let parts = action.split(separator: ":", maxSplits: 3)
    return parts.count == 4 && parts[0] == "arn" && parts[2] == "sns"
  }

  /// A time as notifications write it.
  static func date(_ milliseconds: Int) -> JSONText {
    JSONText(UTCTime(milliseconds: milliseconds).text(.reasonData))
  }

  /// A time as people read it.
  static func longDate(_ milliseconds: Int) -> String {
    UTCTime(milliseconds: milliseconds).text(.long)
  }
}
