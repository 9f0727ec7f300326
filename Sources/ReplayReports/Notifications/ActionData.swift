import AlarmStates
import TrailReplay

/// The `HistoryData` of an action that ran.
struct ActionData {
  private let notice: AlarmNotice
  private let action: String

  init(_ notice: AlarmNotice, action: String) {
    (self.notice, self.action) = (notice, action)
  }

  /// The JSON text; for an action that is no topic, nothing is published (assumed).
  ///
  /// Where it would be longer than CloudWatch takes, the e-mail's text is left out of the published
  /// message, then the message (assumed).
  var text: String {
    let messages =
      AlarmNotice.isTopic(action)
      ? [message(withEmail: true), message(withEmail: false), .null] : [.null]
    let texts = messages.map(text)
    return texts.first { $0.utf8.count <= HistoryData.limit } ?? texts[texts.count - 1]
  }

  private func text(_ message: JSONText) -> String {
    var object = JSONObject()
    object.add("actionState", "Succeeded")
    object.add("stateUpdateTimestamp", JSONText(notice.at * 1000))
    object.add("notificationResource", JSONText(action))
    object.add("publishedMessage", message)
    object.add("error", .null)
    object.add("muteWindowEndTimestamp", .null)
    return object.text
  }

  /// One text for each way a topic may deliver it.
  private func message(withEmail: Bool) -> JSONText {
    var object = JSONObject()
    object.add("default", JSONText(SNSMessage(notice).text))
    object.add(
      "sms",
      JSONText(
        "\(notice.transition.to.rawValue): \"\(notice.alarm.name)\" in \(notice.arn.regionName)"))
    if withEmail { object.add("email", JSONText(EmailText(notice).text)) }
    return JSONText(object.text)
  }
}
