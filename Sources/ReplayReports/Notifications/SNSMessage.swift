import AlarmStates
import TrailReplay

/// The message CloudWatch publishes to a topic (aws-formats, section 2.1): keys in its order.
struct SNSMessage {
  private let notice: AlarmNotice

  init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The JSON text.
  var text: String {
    switch notice.alarm {
    case .metric(let alarm): metricMessage(alarm).text
    case .composite(let alarm): compositeMessage(alarm).text
    }
  }

  private func metricMessage(_ alarm: MetricAlarm) -> JSONObject {
    let transition = notice.transition
    var object = head
    if let updated = alarm.details.updatedAt {
      object.add(
        "AlarmConfigurationUpdatedTimestamp", JSONText(CivilDate(milliseconds: updated).dataText))
    }
    addNewState(to: &object)
    object.add("OldStateValue", JSONText(transition.from.rawValue))
    // Mute rules are not modelled (S6).
    object.add("ActionExecutedAfterMuteWindow", false)
    addActions(to: &object)
    object.add("Trigger", SNSTrigger(alarm).object)
    return object
  }

  private func compositeMessage(_ alarm: CompositeAlarm) -> JSONObject {
    var object = head
    addNewState(to: &object)
    addActions(to: &object)
    object.add("ActionExecutedAfterMuteWindow", false)
    object.add("OldStateValue", JSONText(notice.transition.from.rawValue))
    object.add("AlarmRule", JSONText(alarm.rule.text))
    if let suppressor = alarm.suppressor {
      object.add("ActionsSuppressor", JSONText(suppressor.alarm))
      object.add("ActionsSuppressorWaitPeriod", JSONText(suppressor.periods.waitPeriod))
      object.add("ActionsSuppressorExtensionPeriod", JSONText(suppressor.periods.extensionPeriod))
    }
    object.add(
      "TriggeringChildren", JSONText(notice.transition.triggers.prefix(10).map(Self.child)))
    return object
  }

  private static func child(_ trigger: CompositeTimeline.Trigger) -> JSONText {
    var state = JSONObject()
    state.add("Value", JSONText(trigger.state.rawValue))
    state.add("Timestamp", AlarmNotice.date(trigger.since))
    var object = JSONObject()
    object.add("Arn", JSONText(trigger.arn))
    object.add("State", JSONText(state))
    return JSONText(object)
  }

  private var head: JSONObject {
    var object = JSONObject()
    object.add("AlarmName", JSONText(notice.alarm.name))
    object.add("AlarmDescription", JSONText(notice.alarm.details.description))
    object.add("AWSAccountId", JSONText(notice.arn.account))
    return object
  }

  private func addNewState(to object: inout JSONObject) {
    object.add("NewStateValue", JSONText(notice.transition.to.rawValue))
    object.add("NewStateReason", JSONText(notice.transition.reason))
    object.add("StateChangeTime", AlarmNotice.date(notice.at))
    object.add("Region", JSONText(notice.arn.regionName))
    object.add("AlarmArn", JSONText(notice.arn.text))
  }

  private func addActions(to object: inout JSONObject) {
    let actions = notice.alarm.details.actions
    for (key, arns) in [
      ("OKActions", actions.ok), ("AlarmActions", actions.alarm),
      ("InsufficientDataActions", actions.insufficientData),
    ] {
      object.add(key, JSONText(arns.map { JSONText($0) }))
    }
  }
}
