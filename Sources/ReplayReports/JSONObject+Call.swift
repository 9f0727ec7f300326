import TrailArchives
import TrailReplay

/// What programs read of a call, wherever it stands.
extension JSONObject {
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
    add("tool", JSONText(call.tool?.description))
    add("userAgent", JSONText(call.userAgent))
    add("invokedBy", JSONText(call.invokedBy))
  }
}
