import TrailArchives
import TrailReplay

/// What programs read of a call, wherever it stands.
extension JSONObject {
  /// Adds when it was, and which call it was.
  mutating func addEvent(of call: MatchedRecord) {
    add("eventTime", JSONText(time: call.eventTime))
    add("deliveryTime", JSONText(time: call.deliveryTime))
    add("eventID", JSONText(call.eventID))
    add("eventSource", JSONText(call.eventSource))
    add("eventName", JSONText(call.eventName))
  }

  /// Adds what it is about.
  mutating func addTarget(of call: MatchedRecord) {
    guard let target = call.target else { return add("target", .null) }
    var object = JSONObject()
    object.add("kind", JSONText(target.kind.rawValue))
    object.add("name", JSONText(target.name))
    add("target", JSONText(object))
  }

  /// Adds what came of it, where, and whose call it was.
  mutating func addCaller(of call: MatchedRecord) {
    add("errorCode", JSONText(call.errorCode))
    add("awsRegion", JSONText(call.awsRegion))
    add("recipientAccountId", JSONText(call.recipientAccountId))
    add("actor", JSONText(call.actor))
    add("sourceIPAddress", JSONText(call.sourceIPAddress))
  }

  /// Adds the place of its record, and how it came out.
  mutating func addPlace(of call: MatchedRecord) {
    add("file", JSONText(call.file.description))
    add("record", JSONText(call.record))
    add("outcome", JSONText(call.outcome.rawValue))
  }

  /// Adds what it was made with.
  mutating func addTool(of call: MatchedRecord) {
    addTool(of: call, call.tool?.description)
  }

  /// The same, where the words for the tool are known.
  mutating func addTool(of call: MatchedRecord, _ tool: String?) {
    add("tool", JSONText(tool))
    add("userAgent", JSONText(call.userAgent))
    add("invokedBy", JSONText(call.invokedBy))
  }
}
