import AlarmStates

/// What every report says of a change of state, whatever else it tells.
struct TransitionHead {
  /// The alarm's name.
  let alarm: String
  let transition: AlarmTransition
  /// When the alarm had entered the old state; nil when it started in it.
  let since: Int?

  /// Two lines for people: what changed and when, and the reason.
  func text(_ style: ReportStyle) -> String {
    let state = style.coloured(transition.to.rawValue, transition.to.colour)
    var text = "\(UTCText.minute(transition.at))  \(state)  "
    text += "\(SafeText.plain(alarm))  (was \(transition.from.rawValue)"
    if let since { text += " for \(UTCText.duration(transition.at - since))" }
    return text + ")\n    \(transition.reason)\n"
  }

  /// The first keys of the transition's JSON object.
  func object(clock: String, windows: String) -> JSONObject {
    var object = JSONObject()
    object.add("type", "transition")
    object.add("alarm", JSONText(alarm))
    object.add("at", JSONText(time: transition.at))
    object.add("from", JSONText(transition.from.rawValue))
    object.add("to", JSONText(transition.to.rawValue))
    object.add("reason", JSONText(transition.reason))
    object.add("clock", JSONText(clock))
    object.add("windows", JSONText(windows))
    return object
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
