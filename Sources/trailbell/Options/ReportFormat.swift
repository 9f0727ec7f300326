import ArgumentParser
import ReplayReports

/// The forms in which a replay or a simulation is told.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case jsonl
  case sns
  case eventbridge
  case history

  /// The form as CloudWatch's own; nil for the program's.
  var notification: NotificationFormat? { NotificationFormat(rawValue: rawValue) }

  /// What help says of them.
  static let help: ArgumentHelp = """
    How results are written: for people, one JSON object a line, or as CloudWatch would have told \
    others: SNS messages and EventBridge events, one a line, or the alarms' history.
    """
}
