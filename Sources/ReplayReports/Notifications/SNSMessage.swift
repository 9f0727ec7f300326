import MetricAlarms

/// The message CloudWatch publishes to a topic: keys in its order (recorded: alarm-formats-recorded.json
/// sns).
///
/// Of actions that were held back it reports the change of state, not the release (assumed).
package struct SNSMessage {
  private let notice: AlarmNotice

  /// Creates the message of an update.
  package init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The JSON text.
  package var text: String {
    switch notice.alarm {
    case .metric(let alarm): metricMessage(alarm).text
    case .composite(let alarm): compositeMessage(alarm).text
    }
  }

  private func metricMessage(_ alarm: MetricAlarm) -> JSONObject {
    var object = head
    if let updated = alarm.details.updatedAt {
      object.add("AlarmConfigurationUpdatedTimestamp", AlarmNotice.date(updated))
    }
    addNewState(to: &object)
    object.add("OldStateValue", JSONText(notice.entry.from.rawValue))
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
    object.add("OldStateValue", JSONText(notice.entry.from.rawValue))
    object.add("AlarmRule", JSONText(alarm.rule.text))
    if let suppressor = alarm.suppressor {
      object.add("ActionsSuppressor", JSONText(suppressor.alarm))
      object.add("ActionsSuppressorWaitPeriod", JSONText(suppressor.periods.waitPeriod))
      object.add("ActionsSuppressorExtensionPeriod", JSONText(suppressor.periods.extensionPeriod))
    }
    object.add(
      "TriggeringChildren", JSONText(notice.entry.children.prefix(10).map(Self.text)))
    return object
  }

  private static func text(of child: AlarmNotice.Child) -> JSONText {
    var state = JSONObject()
    state.add("Value", JSONText(child.state.rawValue))
    if let since = child.since { state.add("Timestamp", AlarmNotice.date(since)) }
    var object = JSONObject()
    object.add("Arn", JSONText(child.arn))
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
    object.add("NewStateValue", JSONText(notice.state.value.rawValue))
    object.add("NewStateReason", JSONText(notice.state.reason))
    object.add("StateChangeTime", AlarmNotice.date(notice.entry.at))
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
