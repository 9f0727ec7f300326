import AlarmStates

/// The `HistoryData` of a change of state.
struct StateUpdateData {
  private let notice: AlarmNotice

  init(_ notice: AlarmNotice) {
    self.notice = notice
  }

  /// The JSON text; reason data stand in it as objects, not as strings (observed).
  ///
  /// Where it would be longer than CloudWatch takes, the old state's data are left out, else the new
  /// state's, else both (assumed).
  var text: String {
    let (transition, previous) = (notice.transition, notice.previous)
    for (old, new) in [(true, true), (false, true), (true, false), (false, false)] {
      var object = JSONObject()
      object.add("version", "1.0")
      object.add(
        "oldState",
        Self.state(transition.from, previous.reason, old ? previous.reasonData : nil))
      object.add(
        "newState", Self.state(transition.to, transition.reason, new ? transition.reasonData : nil))
      if object.text.utf8.count <= HistoryData.limit || !old && !new { return object.text }
    }
    return ""
  }

  private static func state(_ state: AlarmState, _ reason: String?, _ data: String?) -> JSONText {
    var object = JSONObject()
    object.add("stateValue", JSONText(state.rawValue))
    if let reason { object.add("stateReason", JSONText(reason)) }
    if let data { object.add("stateReasonData", JSONText(json: data)) }
    return JSONText(object)
  }
}
