import MetricAlarms
import TrailArchives
import TrailFollowing
import TrailReplay

extension FollowLines {
  /// A thing as one JSON object.
  func json(of item: FollowItem, id: String) -> JSONObject? {
    var object = JSONObject()
    switch item {
    case .late(let path, let start):
      object.add("type", "late")
      object.add("file", JSONText(path.description))
      object.add("countedFrom", JSONText(time: start))
    case .source(let source):
      object.add("type", "source")
      object.add("state", JSONText(source.name))
      object.add("since", JSONText(time: source.since))
    case .unknown(let span):
      object.add("type", "correction")
      object.add("unknown", JSONText(true))
      object.add("since", JSONText(time: span.lowerBound))
      object.add("until", JSONText(time: span.upperBound))
      object.add("command", JSONText(Self.command(for: span)))
    case .change(let change): return json(change)
    }
    object.add("id", JSONText(id))
    return object
  }

  private func json(_ change: FollowedChange) -> JSONObject? {
    // When actions will run if nothing happens was in the change's own line.
    guard change.kind != .update else { return nil }
    let transition = change.found.flatMap(json)
    if change.kind == .transition {
      guard var object = transition else { return nil }
      add(change, to: &object)
      return object
    }
    var object = JSONObject()
    object.add("type", "correction")
    object.add("alarm", JSONText(change.head.alarm))
    object.add("at", JSONText(time: change.head.at))
    object.add("from", JSONText(change.head.from))
    object.add("to", JSONText(change.head.to))
    object.add("withdraws", JSONText(change.withdraws))
    object.add("unknown", JSONText(false))
    object.add("transition", transition.map { JSONText($0) } ?? .null)
    add(change, to: &object)
    return object
  }

  private func json(_ found: FoundTransition) -> JSONObject? {
    guard let facts, let outcome = pass.outcome else { return nil }
    return JSONLinesReport.transition(event(found), outcome.plan) {
      JSONText(JSONLinesReport.object($0, facts))
    }
  }

  private func add(_ change: FollowedChange, to object: inout JSONObject) {
    object.add("id", JSONText(change.id.description))
    object.add("revision", JSONText(change.revision))
    object.add("final", JSONText(change.isFinal))
  }
}
