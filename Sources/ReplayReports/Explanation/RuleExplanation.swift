import AlarmStates
import MetricAlarms
import TrailReplay

/// Why a composite alarm changed its state: its rule, and the children as they were.
struct RuleExplanation {
  private let alarm: CompositeAlarm
  private let transition: AlarmTransition

  /// Nil where the change is not explained, or the alarm is of another kind.
  init?(_ change: AlarmStory.Change, of alarm: Alarm) {
    guard change.isExplained, case .composite(let alarm) = alarm else { return nil }
    (self.alarm, transition) = (alarm, change.transition)
  }

  /// Whether the rule is true.
  private var holds: Bool { transition.to == .alarm }

  private func decides(_ child: CompositeWalk.Child) -> Bool {
    transition.triggers.contains { $0.arn == child.arn }
  }

  /// The lines for people, each behind four spaces.
  func text(_ style: ReportStyle) -> String {
    let head = "    the rule is \(holds ? "true" : "false"): \(SafeText.plain(alarm.rule.text))\n"
    return head
      + transition.children.map { child in
        "      \(child.state.rawValue) \(style.times.since(child.since, on: transition.at))"
          + "  \(SafeText.plain(child.arn))\(decides(child) ? "  (decides)" : "")\n"
      }.joined()
  }

  /// The object for programs.
  var json: JSONText {
    var object = JSONObject()
    object.add("rule", JSONText(alarm.rule.text))
    object.add("holds", JSONText(holds))
    object.add(
      "children",
      JSONText(
        transition.children.map { child in
          var object = JSONObject()
          object.add("arn", JSONText(child.arn))
          object.add("state", JSONText(child.state.rawValue))
          object.add("since", JSONText(time: child.since))
          object.add("decides", JSONText(decides(child)))
          return JSONText(object)
        }))
    return JSONText(object)
  }
}
