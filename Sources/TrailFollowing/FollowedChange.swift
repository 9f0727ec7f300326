import MetricAlarms
package import TrailReplay

/// A change of state as it is reported while an archive is followed.
package struct FollowedChange: Sendable {
  /// What is said of it.
  package enum Kind: String, Sendable {
    /// It happened.
    case transition
    /// Something of what was reported before was wrong: see `withdraws`.
    case correction
    /// It was reported, and its actions ran since, or something held them back.
    case update
  }

  /// What is said.
  package let kind: Kind
  /// Which change; with `revision` it is unique.
  package let id: ReportedID
  /// How often it has been reported before; at first 0 where it is not final, and 1 where it is.
  package let revision: Int
  /// Whether nothing but a record behind the edge will change it.
  package let isFinal: Bool
  /// Whether it did not happen, for all that is known now.
  package let withdraws: Bool
  /// What of the change is known whatever becomes of it.
  package let head: ToldTransition.Head
  /// The change itself; nil where it is withdrawn.
  package let found: FoundTransition?

  /// Whether nothing was reported of it before.
  package let isFirst: Bool
  /// The seconds of which it is new what became of its actions.
  package let updates: Range<Int>

  /// Whether it is new that an alarm went to ALARM.
  package var raisesAlarm: Bool { isFirst && !withdraws && head.to == AlarmState.alarm.rawValue }
}

/// A change of state with its alarm.
package struct FoundTransition: Sendable {
  /// The story of its alarm, whose order in the plan decides among changes of one time.
  package let story: AlarmStory
  /// The change.
  package let change: AlarmStory.Change
}
