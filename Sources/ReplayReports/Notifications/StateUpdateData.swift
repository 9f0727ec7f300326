import MetricAlarms

/// The `HistoryData` of a change of state.
struct StateUpdateData {
  private let notice: AlarmNotice

  /// Creates the data of a change.
  init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The JSON text; reason data stand in it as objects, not as strings (recorded:
  /// alarm-formats-recorded.json history).
  var text: String {
    var object = JSONObject()
    object.add("version", "1.0")
    object.add("oldState", Self.text(of: notice.previous))
    object.add("newState", Self.text(of: notice.state))
    return object.text
  }

  private static func text(of facts: StateFacts) -> JSONText {
    var object = JSONObject()
    object.add("stateValue", JSONText(facts.value.rawValue))
    if let reason = facts.reason { object.add("stateReason", JSONText(reason)) }
    if let data = facts.reasonData { object.add("stateReasonData", JSONText(json: data)) }
    return JSONText(object)
  }
}
