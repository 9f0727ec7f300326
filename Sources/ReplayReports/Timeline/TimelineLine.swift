import TrailReplay

/// What programs read of a timeline: an object for each row, or for each group.
enum TimelineLine {
  /// A row, made with `tool`, with its line feed; the keys are those of a match where the facts are.
  static func text(_ row: TimelineRow, tool: String?) -> String {
    let call = row.call
    var object = JSONObject()
    object.add("type", "timelineRow")
    object.addEvent(of: call)
    object.addCaller(of: call)
    object.add("resource", JSONText(call.resource))
    object.addPlace(of: call)
    object.addTarget(of: call)
    object.addTool(of: call, tool)
    object.add("accessKeyId", JSONText(row.accessKeyId))
    return object.text + "\n"
  }

  /// A group, with its line feed.
  static func text(_ group: TimelineGroup, by grouping: TimelineGrouping) -> String {
    var object = JSONObject()
    object.add("type", "group")
    object.add("by", JSONText(grouping.rawValue))
    object.add("name", JSONText(group.name))
    object.add("kind", JSONText(group.kind?.rawValue))
    object.add("count", JSONText(group.count))
    object.add("done", JSONText(group.done))
    object.add("denied", JSONText(group.denied))
    object.add("failed", JSONText(group.failed))
    object.add("first", JSONText(time: group.first))
    object.add("last", JSONText(time: group.last))
    for counted in GroupWords.counted {
      object.add(
        GroupWords.plural(of: counted),
        JSONText(counted == grouping ? nil : group.distinct(counted)))
    }
    return object.text + "\n"
  }
}
