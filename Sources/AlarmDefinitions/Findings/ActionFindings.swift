// What is found of those whom alarms notify.

/// An alarm whose actions are switched off.
struct ActionsDisabled: Finding {
  static let rule = "actions-disabled"
  static let severity = Severity.warning
  let alarm: String

  var message: String { "alarm \(quoted: alarm) has its actions switched off: it notifies nobody" }
  var advice: String? { "set ActionsEnabled to true" }
}

/// An alarm that notifies nobody of ALARM.
struct NoActions: Finding {
  static let rule = "no-actions"
  static let severity = Severity.warning
  let alarm: String

  var message: String { "alarm \(quoted: alarm) has no action for ALARM: it notifies nobody" }
  var advice: String? { "give AlarmActions the topic of those who should know" }
}
