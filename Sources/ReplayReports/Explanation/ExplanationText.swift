import AlarmStates
import MetricAlarms
import TrailReplay

/// Why an alarm changed its state, for people: lines below the reason.
struct ExplanationText {
  /// So many missing windows in a row are shown in one line.
  private static let longestRun = 3

  private let explanation: AlarmExplanation
  private let settings: AlarmSettings
  private let change: AlarmStory.Change
  private let style: ReportStyle

  /// Nil where the change is not explained.
  init?(_ change: AlarmStory.Change, of alarm: Alarm, style: ReportStyle) {
    guard let explanation = change.explanation, let settings = alarm.settings else { return nil }
    (self.explanation, self.settings, self.change) = (explanation, settings, change)
    self.style = style
  }

  /// The lines, each behind four spaces, wrapped to the width of a terminal.
  var text: String {
    let evaluation = explanation.evaluation
    let (range, periods) = (evaluation.range, settings.evaluationPeriods)
    let head =
      "looked at \(Counted.noun(evaluation.windows.count, "window"))"
      + " of \(TimeWords.duration(settings.period)), \(moment(range.lowerBound)) to"
      + " \(moment(range.upperBound)); the newest \(periods) with data count"
    let lines =
      [head] + windows(of: evaluation).map { "  " + $0 }
      + ["decided by \(words(evaluation))"] + [stay, leaving].compactMap(\.self)
    return lines.map { style.lines("    \($0)", indent: 8) }.joined()
  }

  private func words(_ evaluation: AlarmEvaluation) -> String {
    VerdictWords(evaluation, of: settings).text
  }

  private func moment(_ seconds: Int) -> String {
    style.times.moment(seconds, on: change.transition.at)
  }

  /// One line a window, from new to old; long runs of missing ones in one.
  private func windows(of evaluation: AlarmEvaluation) -> [String] {
    var lines: [String] = []
    var rest = evaluation.windows[...]
    while let window = rest.first {
      let missing = rest.prefix { $0.datapoint == nil }
      if missing.count > Self.longestRun, let last = missing.last {
        lines.append(
          "\(moment(window.seconds.lowerBound)) back to \(moment(last.seconds.lowerBound))"
            + "  \(missing.count) windows missing")
        rest = rest.dropFirst(missing.count)
      } else {
        lines.append("\(moment(window.seconds.lowerBound))  \(words(of: window))")
        rest = rest.dropFirst()
      }
    }
    return lines
  }

  private func words(of window: AlarmEvaluation.Window) -> String {
    guard let datapoint = window.datapoint else { return "missing" }
    let value = JSONText(datapoint.value).text
    if !window.isUsed { return "\(value)  not counted, older than those" }
    return "\(value)  \(window.isBreaching ? "breaching" : "not breaching")"
  }

  /// What kept the state to its end.
  private var stay: String? {
    let state = change.transition.to.rawValue
    guard let until = change.until else { return "never left \(state)" }
    guard let last = explanation.lastStay else { return "left \(state) at the next evaluation" }
    return "still \(state) at \(moment(last.at)) by \(words(last))\(newest(in: last));"
      + " left it at \(moment(until))"
  }

  /// The newest datapoint that counts, which is what holds a state longest.
  private func newest(in evaluation: AlarmEvaluation) -> String {
    guard let window = evaluation.windows.first(where: \.isUsed), let point = window.datapoint
    else {
      return ""
    }
    return " (the newest is \(JSONText(point.value).text) at \(moment(point.start)))"
  }

  private var leaving: String {
    guard let leaving = explanation.leaving, let state = leaving.verdict.state else {
      return "without later samples it would have stayed \(change.transition.to.rawValue)"
    }
    return "without later samples it would have gone to \(state.rawValue) at"
      + " \(moment(leaving.at)) by \(words(leaving))"
  }
}
