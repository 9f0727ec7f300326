import AlarmStates
import MetricAlarms
import TrailReplay

/// What differs between two sets of definitions, for programs.
struct DiffLines {
  private let differences: Differences

  init(_ differences: Differences) { self.differences = differences }

  /// A line each: definitions, then changes of state, then matches.
  var text: String {
    let filters = differences.filters.map {
      object("filter", $0.kind, $0.name, nil, FilterWords($0).lines)
    }
    let alarms = differences.alarms.map {
      object("alarm", $0.kind, nil, $0.name, AlarmWords($0).lines)
    }
    let all =
      filters + alarms + differences.transitions.map(object) + differences.matches.map(object)
    return all.map { $0.text + "\n" }.joined()
  }

  private func object(
    _ subject: String, _ kind: DifferenceKind, _ filter: String?, _ alarm: String?,
    _ words: [String] = []
  ) -> JSONObject {
    var object = JSONObject()
    object.add("type", "difference")
    object.add("subject", JSONText(subject))
    object.add("change", JSONText(kind.rawValue))
    object.add("filter", JSONText(filter))
    object.add("alarm", JSONText(alarm))
    object.add("words", JSONText(words.map { JSONText($0) }))
    return object
  }

  private func object(_ difference: TransitionDifference) -> JSONObject {
    var object = object("transition", difference.kind, nil, difference.alarm)
    object.add("old", Self.transition(difference.old))
    object.add("new", Self.transition(difference.new))
    return object
  }

  private static func transition(_ change: AlarmStory.Change?) -> JSONText {
    guard let change else { return .null }
    var object = JSONObject()
    object.add("at", JSONText(time: change.transition.at))
    object.add("from", JSONText(change.transition.from.rawValue))
    object.add("to", JSONText(change.transition.to.rawValue))
    object.add("reason", JSONText(change.transition.reason))
    object.add("matchCount", JSONText(change.counts.total))
    return JSONText(object)
  }

  private func object(_ difference: MatchDifference) -> JSONObject {
    let outcome = difference.kind == .appears ? differences.new : differences.old
    var object = object("match", difference.kind, difference.filter, nil)
    object.add("match", JSONText(JSONLinesReport.object(difference.match, ReplayFacts(outcome))))
    return object
  }
}
