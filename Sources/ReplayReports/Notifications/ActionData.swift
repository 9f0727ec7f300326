/// The `HistoryData` of an action that ran, or that was held back.
package struct ActionData {
  /// What became of an action; raw values are CloudWatch's own names.
  package enum Outcome: String {
    case succeeded = "Succeeded"
    case suppressed = "Suppressed"
  }

  private let notice: AlarmNotice
  private let action: String
  private let outcome: Outcome

  /// Creates the data of what became of `action` with an update.
  package init(_ notice: AlarmNotice, action: String, _ outcome: Outcome) {
    (self.notice, self.action, self.outcome) = (notice, action, outcome)
  }

  /// The JSON text, however long (recorded: alarm-formats-recorded.json action-history-long-ascii).
  ///
  /// For an action that is no topic (recorded: lambdaActionHistory), and for one that was held back
  /// (assumed), nothing is published.
  package var text: String {
    var object = JSONObject()
    object.add("actionState", JSONText(outcome.rawValue))
    object.add("stateUpdateTimestamp", JSONText(notice.state.since))
    object.add("notificationResource", JSONText(action))
    object.add(
      "publishedMessage",
      outcome == .succeeded && AlarmNotice.isTopic(action) ? message : .null)
    object.add("error", .null)
    object.add("muteWindowEndTimestamp", .null)
    return object.text
  }

  /// One text for each way a topic may deliver it.
  private var message: JSONText {
    var object = JSONObject()
    object.add("default", JSONText(SNSMessage(notice).text))
    object.add("sms", JSONText(NoticeLine(notice).sms))
    object.add("email", JSONText(EmailText(notice).text))
    return JSONText(object.text)
  }
}
