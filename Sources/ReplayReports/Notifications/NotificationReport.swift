import AlarmStates
public import TrailReplay

/// What CloudWatch would have told others of the changes of alarms.
///
/// Deterministic: identifiers that CloudWatch draws at random are made of what happened.
public struct NotificationReport: Sendable {
  private let notices: [AlarmNotice]

  /// Creates the report of what alarms did, those without an ARN taken to be in `place`.
  public init(_ stories: [AlarmStory], in place: AlarmPlace) {
    notices = stories.flatMap { AlarmNotice.all(of: $0, in: place) }
  }

  /// Hands the lines of `format` to `write`.
  public func write(_ format: NotificationFormat, to write: (String) -> Void) {
    switch format {
    case .sns:
      for notice in sorted where notice.publishes { write(SNSMessage(notice).text + "\n") }
    case .eventbridge:
      for notice in sorted { write(EventBridgeEvent(notice).text + "\n") }
    case .history: write(AlarmHistory(notices).text)
    }
  }

  /// The notices by time, then by alarm.
  private var sorted: [AlarmNotice] {
    notices.enumerated()
      .map { (key: ($1.state.since, $1.alarm.name, $0), notice: $1) }
      .sorted { $0.key < $1.key }.map(\.notice)
  }
}
