import AlarmStates
import MetricAlarms
import TrailReplay

/// What every report says of a change of state, whatever else it says.
struct TransitionHead {
  let alarm: Alarm
  let change: AlarmStory.Change
  var transition: AlarmTransition { change.transition }
  /// Whether people are shown the reason.
  var showsReason = true

  init(_ alarm: Alarm, _ change: AlarmStory.Change) {
    (self.alarm, self.change) = (alarm, change)
  }

  /// What changed and when, and the reason; for people.
  ///
  /// `moment` is when it changed, `delay` how long after the first event. A line more where the reason is a
  /// guess, or where actions were held back.
  func text(_ style: ReportStyle, at moment: String, delay: String = "") -> String {
    let state = transition.to.rawValue
    let silence = change.isAfterLastRecord ? "if nothing more came" : ""
    let tail = [silence, delay].filter { !$0.isEmpty }.map { "  " + $0 }.joined()
    let name = SafeText.plain(alarm.name)
    let fixed = DisplayWidth.of(moment) + state.count + 6
    let old = self.before(style)
    // On a terminal the old state gives way last, and what has no room at all comes on a line of its own.
    let before =
      style.columns.map {
        DisplayWidth.cutEnd(of: "(\(old))", to: max(8, $0 - fixed - Self.leastName))
      } ?? "(\(old))"
    let others = fixed + DisplayWidth.of(before)
    let room = style.columns.map { $0 - others - DisplayWidth.of(tail) }
    let isApart = room.map { $0 < Self.leastName } ?? false && !tail.isEmpty
    let width = style.columns.map { isApart ? $0 - others : max(Self.leastName, room ?? 0) }
    let shown = width.map { DisplayWidth.cut(name, to: max(Self.leastName, $0)) } ?? name
    let word = style.coloured(state, transition.to.colour)
    let line =
      "\(moment)  \(word)  \(shown)  \(before)" + (isApart ? "\n  " : "") + tail + "\n"
    return line + (showsReason ? reason(style) : "") + notes(style)
  }

  /// As short as the alarm's name may be cut on a terminal.
  private static let leastName = 16

  /// The reason; on a terminal it is cut, unless all is asked for.
  private func reason(_ style: ReportStyle) -> String {
    let text = "    " + SafeText.plain(transition.reason)
    guard let columns = style.columns else { return text + "\n" }
    return style.showsDetail || change.isExplained
      ? style.lines(text) : DisplayWidth.cutEnd(of: text, to: columns) + "\n"
  }

  private func notes(_ style: ReportStyle) -> String {
    remarks(style).map { style.lines("    \($0)") }.joined()
  }

  /// Whether the reason is a guess, and what became of actions that were held back; a sentence each.
  func remarks(_ style: ReportStyle) -> [String] {
    let guess = approximate.map {
      "approximate: how CloudWatch computes \($0.name) is known from few values"
    }
    return [guess, suppression(style)].compactMap(\.self)
  }

  /// What is known of the old state.
  func before(_ style: ReportStyle) -> String {
    switch change.origin {
    case .unknown(let time): return "state before \(style.times.minuteInZone(time)) not known"
    case .known(let time):
      let moment = style.times.moment(time, on: transition.at)
      return "was \(transition.from.rawValue) since before \(moment)"
    case nil:
      let time = change.since.map { " for \(TimeWords.duration(transition.at - $0))" }
      return "was \(transition.from.rawValue)" + (time ?? "")
    }
  }

  private var isFromUnknown: Bool {
    if case .unknown = change.origin { true } else { false }
  }

  /// What became of actions that did not run at once.
  private func suppression(_ style: ReportStyle) -> String? {
    guard let suppressor = change.actions.suppressedBy, hasActions else { return nil }
    let by = suppressor == .waitPeriod ? "the wait period" : "the suppressor alarm"
    let end = change.actions.ranAt.map { "ran at \(style.times.moment($0, on: transition.at))" }
    return "actions held back by \(by), " + (end ?? "never ran")
  }

  /// Whether the change sets anything off.
  private var hasActions: Bool { !alarm.details.actions.run(on: transition.to).isEmpty }

  /// The statistic for which the datapoints it rests on may be near those of CloudWatch only (M8).
  private var approximate: MetricStatistic? {
    transition.datapoints.isEmpty ? nil : alarm.settings?.approximateStatistic
  }

  /// The old state for programs; nil where it is not known.
  var from: String? { isFromUnknown ? nil : transition.from.rawValue }

  /// Whether the reason is a guess.
  var isApproximate: Bool { approximate != nil }

  /// When actions for the new state ran; nil: there are none, or they never did.
  var actionsRanAt: Int? { hasActions ? change.actions.ranAt : nil }

  /// What missing data counted as: as under `trial`, where treatments are tried, or as the alarm says.
  func treatment(trying trial: MissingDataTreatment?) -> String? {
    (trial ?? alarm.settings?.treatMissingData)?.rawValue
  }

  /// The first keys of the transition's JSON object.
  func object(clock: String, windows: String) -> JSONObject {
    var object = JSONObject()
    object.add("type", "transition")
    object.add("alarm", JSONText(alarm.name))
    object.add("at", JSONText(time: transition.at))
    object.add("from", JSONText(from))
    object.add("to", JSONText(transition.to.rawValue))
    object.add("reason", JSONText(transition.reason))
    object.add("clock", JSONText(clock))
    object.add("windows", JSONText(windows))
    return object
  }

  /// Adds the keys that came later than the first version of the contract.
  func addData(to object: inout JSONObject) {
    object.add("reasonData", JSONText(transition.reasonData))
    object.add("approximate", JSONText(isApproximate))
  }

  /// Adds the keys that came later still, `match` writing a record's object.
  ///
  /// `trial` is the treatment under which all alarms are tried, composite ones included.
  func addExplanation(
    to object: inout JSONObject, trial: MissingDataTreatment?,
    match: @escaping (MatchedRecord) -> JSONText
  ) {
    object.add("treatMissingData", JSONText(treatment(trying: trial)))
    object.add("actionsSuppressedBy", JSONText(change.actions.suppressedBy?.name))
    object.add("actionsRanAt", JSONText(time: actionsRanAt))
    guard change.isExplained else { return }
    let rule = RuleExplanation(change, of: alarm)
    object.add("explanation", rule?.json ?? JSONExplanation(change, match: match).text)
  }
}

extension AlarmState {
  /// What it is coloured in.
  var colour: ColourRole {
    switch self {
    case .alarm: .alarm
    case .ok: .ok
    case .insufficientData: .insufficientData
    }
  }
}
