import AlarmStates
import TrailReplay

/// One change of state with all that notifications say of it.
struct AlarmNotice: Sendable {
  let alarm: ReplayedAlarm
  let arn: AlarmARN
  let change: AlarmStory.Change
  /// The reason and data of the state before, and since when it was.
  let previous: StateFacts

  /// What is told of a state beside its name.
  struct StateFacts: Sendable {
    /// Nil where nobody knows it: the state a simulation began in.
    let reason: String?
    let reasonData: String?
    let since: Int
    /// What holds the actions of a composite alarm back.
    let suppressor: ActionSuppression.Suppressor?
  }

  /// One notice for each change of an alarm, in order of time.
  static func all(of story: AlarmStory, in place: AlarmPlace) -> [AlarmNotice] {
    var previous = StateFacts(
      reason: story.initialState == .insufficientData ? StateReason.initial : nil,
      reasonData: nil, since: story.startedAt ?? 0, suppressor: nil)
    return story.changes.map { change in
      let transition = change.transition
      defer {
        previous = StateFacts(
          reason: transition.reason, reasonData: transition.reasonData, since: transition.at,
          suppressor: change.actions.heldBy)
      }
      return AlarmNotice(
        alarm: story.alarm, arn: AlarmARN(story.arn, in: place), change: change,
        previous: previous)
    }
  }

  var transition: AlarmTransition { change.transition }

  /// When the state changed, in seconds since the Unix epoch (S7).
  var at: Int { transition.at }

  /// When the actions ran; nil: never, or there are none (S3, S4).
  var ranAt: Int? { actions.isEmpty ? nil : change.actions.ranAt }

  /// The ARNs of what the change sets off.
  var actions: [String] { alarm.details.actions.run(on: transition.to) }

  /// Whether any of them is an SNS topic.
  var publishes: Bool { actions.contains(where: Self.isTopic) }

  static func isTopic(_ action: String) -> Bool {
    let parts = action.split(separator: ":", maxSplits: 3)
    return parts.count == 4 && parts[0] == "arn" && parts[2] == "sns"
  }

  /// A time as notifications write it.
  static func date(_ seconds: Int) -> JSONText { JSONText(CivilDate(seconds).dataText) }
}
