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
      for notice in sorted(by: { $0.ranAt }) where notice.publishes {
        write(SNSMessage(notice).text + "\n")
      }
    case .eventbridge:
      for notice in sorted(by: { $0.at }) { write(EventBridgeEvent(notice).text + "\n") }
    case .history: write(AlarmHistory(notices).text)
    }
  }

  /// The notices by a time, then by alarm; those without that time are left out.
  private func sorted(by time: (AlarmNotice) -> Int?) -> [AlarmNotice] {
    let timed = notices.enumerated().compactMap { index, notice in
      time(notice).map { (key: ($0, notice.alarm.name, index), notice: notice) }
    }
    return timed.sorted { $0.key < $1.key }.map(\.notice)
  }
}
