import AlarmStates
import MetricAlarms
import TrailReplay

/// Why an alarm changed its state, for programs.
struct JSONExplanation {
  private let change: AlarmStory.Change
  /// Writes a match as an object.
  private let match: (MatchedRecord) -> JSONText

  init(_ change: AlarmStory.Change, match: @escaping (MatchedRecord) -> JSONText) {
    (self.change, self.match) = (change, match)
  }

  /// The object; null where the change is not explained.
  var text: JSONText {
    guard let explanation = change.explanation else { return .null }
    var object = Self.head(explanation.evaluation)
    object.add("windows", windows(of: explanation.evaluation))
    object.add("lastStay", Self.evaluation(explanation.lastStay))
    object.add("leavingWithoutLaterSamples", Self.evaluation(explanation.leaving))
    object.add("laterMatchCount", JSONText(change.laterCounts.total))
    object.add("laterMatches", JSONText(change.laterMatches.map(match)))
    return JSONText(object)
  }

  /// What every evaluation says: the rule, and the state it asked for.
  private static func head(_ evaluation: AlarmEvaluation) -> JSONObject {
    var object = JSONObject()
    object.add("at", JSONText(time: evaluation.at))
    object.add("rule", JSONText(evaluation.verdict.rule))
    object.add("state", JSONText(evaluation.verdict.state?.rawValue))
    object.add("from", JSONText(time: evaluation.range.lowerBound))
    object.add("to", JSONText(time: evaluation.range.upperBound))
    return object
  }

  private static func evaluation(_ evaluation: AlarmEvaluation?) -> JSONText {
    evaluation.map { JSONText(head($0)) } ?? .null
  }

  private func windows(of evaluation: AlarmEvaluation) -> JSONText {
    JSONText(
      evaluation.windows.map { window in
        var object = JSONObject()
        object.add("start", JSONText(time: window.seconds.lowerBound))
        object.add("value", window.datapoint.map { JSONText($0.value) } ?? .null)
        object.add("sampleCount", JSONText(window.datapoint?.sampleCount))
        object.add("counted", JSONText(window.isUsed))
        object.add("breaching", JSONText(window.isBreaching))
        let evidence = change.evidence.first { $0.seconds == window.seconds }
        object.add("matchCount", JSONText(evidence?.matchCount ?? 0))
        object.add("matches", JSONText((evidence?.matches ?? []).map(match)))
        return JSONText(object)
      })
  }
}
