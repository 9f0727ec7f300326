import AlarmStates
import MetricWindows

/// What every report says of a change of state, whatever else it tells.
struct TransitionHead {
  let alarm: AlarmSettings
  let transition: AlarmTransition
  /// When the alarm had entered the old state; nil when it started in it.
  let since: Int?

  /// Two lines for people: what changed and when, and the reason; a third where that is a guess.
  func text(_ style: ReportStyle) -> String {
    let state = style.coloured(transition.to.rawValue, transition.to.colour)
    var text = "\(UTCText.minute(transition.at))  \(state)  "
    text += "\(SafeText.plain(alarm.name))  (was \(transition.from.rawValue)"
    if let since { text += " for \(UTCText.duration(transition.at - since))" }
    text += ")\n    \(transition.reason)\n"
    guard let approximate else { return text }
    return text + "    approximate: how CloudWatch computes \(approximate.name) is unpublished\n"
  }

  /// The statistic for which the datapoints it rests on are only near those of CloudWatch (M8).
  private var approximate: MetricStatistic? {
    transition.datapoints.isEmpty ? nil : alarm.approximateStatistic
  }

  /// The first keys of the transition's JSON object.
  func object(clock: String, windows: String) -> JSONObject {
    var object = JSONObject()
    object.add("type", "transition")
    object.add("alarm", JSONText(alarm.name))
    object.add("at", JSONText(time: transition.at))
    object.add("from", JSONText(transition.from.rawValue))
    object.add("to", JSONText(transition.to.rawValue))
    object.add("reason", JSONText(transition.reason))
    object.add("clock", JSONText(clock))
    object.add("windows", JSONText(windows))
    return object
  }

  /// Adds the keys that came later than the first version of the contract.
  func addData(to object: inout JSONObject) {
    object.add("reasonData", JSONText(transition.reasonData))
    object.add("approximate", JSONText(approximate != nil))
  }
}

extension AlarmState {
  fileprivate var colour: ColourRole {
    switch self {
    case .alarm: .alarm
    case .ok: .ok
    case .insufficientData: .insufficientData
    }
  }
}
