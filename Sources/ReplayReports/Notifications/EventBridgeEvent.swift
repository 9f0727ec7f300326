import AlarmStates
import MetricWindows
import TrailReplay

/// The event "CloudWatch Alarm State Change" (aws-formats, section 2.2): keys in its order.
///
/// Sent for every change, whether actions are enabled or not.
struct EventBridgeEvent {
  private let notice: AlarmNotice

  init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The JSON text.
  var text: String {
    var object = JSONObject()
    object.add("version", "0")
    object.add(
      "id",
      JSONText(
        MadeIdentifier(
          ["event", notice.arn.text, "\(notice.at)", notice.transition.from.rawValue]
        ).text))
    object.add("detail-type", "CloudWatch Alarm State Change")
    object.add("source", "aws.cloudwatch")
    object.add("account", JSONText(notice.arn.account))
    object.add("time", JSONText(time: notice.at))
    object.add("region", JSONText(notice.arn.region))
    object.add("resources", JSONText([JSONText(notice.arn.text)]))
    object.add("detail", JSONText(detail))
    return object.text
  }

  private var detail: JSONObject {
    let (transition, previous) = (notice.transition, notice.previous)
    let now = AlarmNotice.StateFacts(
      reason: transition.reason, reasonData: transition.reasonData, since: notice.at,
      suppressor: notice.change.actions.suppressedBy)
    var object = JSONObject()
    object.add("alarmName", JSONText(notice.alarm.name))
    object.add("state", Self.state(transition.to, now))
    object.add("previousState", Self.state(transition.from, previous))
    object.add("configuration", JSONText(configuration))
    return object
  }

  private static func state(_ state: AlarmState, _ facts: AlarmNotice.StateFacts) -> JSONText {
    var object = JSONObject()
    object.add("value", JSONText(state.rawValue))
    if let reason = facts.reason { object.add("reason", JSONText(reason)) }
    if let data = facts.reasonData { object.add("reasonData", JSONText(data)) }
    object.add("timestamp", AlarmNotice.date(facts.since))
    if let suppressor = facts.suppressor?.rawValue {
      object.add("actionsSuppressedBy", JSONText(suppressor))
      object.add("actionsSuppressedReason", JSONText("Actions suppressed by \(suppressor)"))
    }
    return JSONText(object)
  }

  private var configuration: JSONObject {
    var object = JSONObject()
    if let description = notice.alarm.details.description {
      object.add("description", JSONText(description))
    }
    switch notice.alarm {
    case .metric(let alarm): object.add("metrics", EventBridgeMetrics(alarm).text)
    case .composite(let alarm):
      object.add("alarmRule", JSONText(alarm.rule.text))
      guard let suppressor = alarm.suppressor else { break }
      object.add("actionsSuppressor", JSONText(suppressor.alarm))
      object.add("actionsSuppressorWaitPeriod", JSONText(suppressor.periods.waitPeriod))
      object.add("actionsSuppressorExtensionPeriod", JSONText(suppressor.periods.extensionPeriod))
    }
    return object
  }
}
