import MetricAlarms

/// The event "CloudWatch Alarm State Change": keys in its order (recorded: alarm-formats-recorded.json
/// eventbridge).
///
/// Sent for every update, whether actions are enabled or not; where only what holds actions back
/// changes, both states have the same value.
package struct EventBridgeEvent {
  private let notice: AlarmNotice

  /// Creates the event of an update.
  package init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The JSON text.
  package var text: String {
    var object = JSONObject()
    object.add("version", "0")
    object.add("id", JSONText(MadeIdentifier(identity).text))
    object.add("detail-type", "CloudWatch Alarm State Change")
    object.add("source", "aws.cloudwatch")
    object.add("account", JSONText(notice.arn.account))
    object.add("time", JSONText(time: notice.second))
    object.add("region", JSONText(notice.arn.region))
    object.add("resources", JSONText([JSONText(notice.arn.text)]))
    object.add("detail", JSONText(detail))
    return object.text
  }

  /// What no two events share.
  private var identity: [String] {
    let change = [
      "event", notice.arn.text, "\(notice.second)", notice.previous.value.rawValue,
    ]
    return notice.isChange ? change : change + [notice.state.suppression?.by ?? "released"]
  }

  private var detail: JSONObject {
    var object = JSONObject()
    object.add("alarmName", JSONText(notice.alarm.name))
    object.add("state", Self.text(of: notice.state))
    object.add("previousState", Self.text(of: notice.previous))
    object.add("configuration", JSONText(configuration))
    return object
  }

  private static func text(of facts: StateFacts) -> JSONText {
    var object = JSONObject()
    if let suppression = facts.suppression {
      object.add("actionsSuppressedBy", JSONText(suppression.by))
      object.add("actionsSuppressedReason", JSONText(suppression.reason))
    }
    object.add("value", JSONText(facts.value.rawValue))
    if let reason = facts.reason { object.add("reason", JSONText(reason)) }
    if let data = facts.reasonData { object.add("reasonData", JSONText(data)) }
    if !facts.isUndated { object.add("timestamp", AlarmNotice.date(facts.since)) }
    return JSONText(object)
  }

  /// What the alarm watches, then its description (recorded of metric alarms, assumed of composite ones).
  private var configuration: JSONObject {
    var object = JSONObject()
    switch notice.alarm {
    case .metric(let alarm): object.add("metrics", EventBridgeMetrics(alarm).text)
    case .composite(let alarm):
      object.add("alarmRule", JSONText(alarm.rule.text))
      guard let suppressor = alarm.suppressor else { break }
      object.add("actionsSuppressor", JSONText(suppressor.alarm))
      object.add("actionsSuppressorWaitPeriod", JSONText(suppressor.periods.waitPeriod))
      object.add("actionsSuppressorExtensionPeriod", JSONText(suppressor.periods.extensionPeriod))
    }
    if let description = notice.alarm.details.description {
      object.add("description", JSONText(description))
    }
    return object
  }
}
