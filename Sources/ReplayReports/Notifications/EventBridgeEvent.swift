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
      "id", JSONText(MadeIdentifier("event", notice.arn.text, "\(notice.at)").text))
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
    var state = Self.state(
      transition.to, reason: transition.reason, data: transition.reasonData, since: notice.at)
    if let suppressor = notice.change.actions.suppressedBy {
      state.add("actionsSuppressedBy", JSONText(suppressor.rawValue))
      state.add(
        "actionsSuppressedReason", JSONText("Actions suppressed by \(suppressor.rawValue)"))
    }
    var object = JSONObject()
    object.add("alarmName", JSONText(notice.alarm.name))
    object.add("state", JSONText(state))
    object.add(
      "previousState",
      JSONText(
        Self.state(
          transition.from, reason: previous.reason, data: previous.reasonData,
          since: previous.since)))
    object.add("configuration", JSONText(configuration))
    return object
  }

  private static func state(
    _ state: AlarmState, reason: String?, data: String?, since: Int
  ) -> JSONObject {
    var object = JSONObject()
    object.add("value", JSONText(state.rawValue))
    if let reason { object.add("reason", JSONText(reason)) }
    if let data { object.add("reasonData", JSONText(data)) }
    object.add("timestamp", AlarmNotice.date(since))
    return object
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
