/// The forms in which CloudWatch tells others of a change of state.
public enum NotificationFormat: String, Sendable, CaseIterable {
  /// The messages published to SNS topics, one JSON object a line.
  case sns
  /// The events "CloudWatch Alarm State Change", one JSON object a line.
  case eventbridge
  /// The alarms' history, as `aws cloudwatch describe-alarm-history` prints it.
  case history
}
