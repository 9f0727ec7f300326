/// Something that a test's records must lead to; times are seconds since the Unix epoch.
///
/// A filter or an alarm that is nil is the only one that the rules have.
public enum RuleExpectation: Hashable, Sendable {
  /// Which of the test's items a filter matches.
  case matches(filter: String?, ExpectedMatches)
  /// How often an alarm goes to ALARM.
  case rings(alarm: String?, count: Int)
  /// The state an alarm is in at a time.
  case state(alarm: String?, at: Int, AlarmState)
  /// All changes of an alarm to a state.
  case transitions(alarm: String?, to: AlarmState, [ExpectedTransition])
  /// How many changes of an alarm set off actions.
  case notificationCount(alarm: String?, count: Int)
  /// A change of an alarm that sets off actions.
  case notification(alarm: String?, ExpectedNotification)
  /// To whom a bucket is open at a time.
  case exposure(bucket: String, at: Int, ExpectedReach)
}

/// Which of a test's items a filter is expected to match.
public enum ExpectedMatches: Hashable, Sendable {
  /// Every one.
  case all
  /// None.
  case none
  /// Any, with so many matching records in all.
  case count(Int)
  /// Just these, by their numbers from 1: at least one record of each, and no record of another one.
  case items([Int])
}

/// A change of an alarm's state that is expected.
public struct ExpectedTransition: Hashable, Sendable {
  /// When.
  public let at: Int
  /// How many seconds it may be earlier or later.
  public let tolerance: Int
  /// The state before; nil: any.
  public let from: AlarmState?
  /// The reason's text, in which `*` stands for any characters; nil: any.
  public let reason: String?

  /// Creates the expectation of a change at `at`.
  public init(at: Int, tolerance: Int = 0, from: AlarmState? = nil, reason: String? = nil) {
    (self.at, self.tolerance, self.from, self.reason) = (at, tolerance, from, reason)
  }
}

/// Actions that are expected to be set off.
public struct ExpectedNotification: Hashable, Sendable {
  /// When they run.
  public let at: Int
  /// How many seconds that may be earlier or later.
  public let tolerance: Int
  /// The state that the alarm changed to; nil: any.
  public let to: AlarmState?
  /// The ARN of one of the actions; nil: any.
  public let topic: String?

  /// Creates the expectation of actions at `at`.
  public init(at: Int, tolerance: Int = 0, to: AlarmState? = nil, topic: String? = nil) {
    (self.at, self.tolerance, self.to, self.topic) = (at, tolerance, to, topic)
  }
}

/// To whom a bucket is expected to be open.
public enum ExpectedReach: Hashable, Sendable {
  /// To nobody outside its owner's account, as far as is known.
  case nobody
  /// To anybody in the world.
  case everyone
  /// To an account.
  case account(String)
  /// To others that no account names.
  case others
}
