package import AlarmStates
package import MetricAlarms
import UTCTimes

/// What is said of an alarm's state.
package struct StateFacts: Sendable {
  /// What holds the actions of a composite alarm back, and why.
  package struct Suppression: Sendable {
    let by: String
    let reason: String
    let isExtension: Bool

    /// Creates what is said of `suppressor`, the suppressing alarm's ARN being `arn` (recorded:
    /// alarm-formats-recorded.json eventbridge).
    package init(_ suppressor: ActionSuppression.Suppressor, arn: String) {
      by = suppressor.name
      isExtension = suppressor == .extensionPeriod
      switch suppressor {
      case .alarm(let since):
        let date = since.map { " that transitioned to ALARM at \(UTCTime($0).text(.long))" }
        reason = "Actions suppressed by \(arn)\(date ?? "")"
      case .waitPeriod, .extensionPeriod: reason = "Actions suppressed by \(suppressor.name)"
      }
    }
  }

  /// Its name.
  let value: AlarmState
  /// Nil where nobody knows it: the state a simulation began in.
  let reason: String?
  let reasonData: String?
  /// When it was last updated, in thousandths of a second since the Unix epoch.
  let since: Int
  let suppression: Suppression?
  /// Whether nobody knows when that was: before all that a replay read.
  var isUndated = false

  /// Creates facts of a state that was last updated at `since`.
  package init(
    _ value: AlarmState, reason: String?, reasonData: String?, since: Int,
    suppression: Suppression? = nil
  ) {
    (self.value, self.reason, self.reasonData) = (value, reason, reasonData)
    (self.since, self.suppression) = (since, suppression)
  }

  /// Returns the same state with something else that holds actions back, or nothing.
  func updated(at time: Int, _ suppression: Suppression?) -> StateFacts {
    StateFacts(
      value, reason: reason, reasonData: reasonData, since: time, suppression: suppression)
  }
}
