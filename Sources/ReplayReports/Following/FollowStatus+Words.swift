package import TrailFollowing
import UTCTimes

extension FollowStatus {
  /// A line for people.
  package var line: String {
    let times = TimeWords(in: ReportTimeZone.utc.zone)
    let edge = edge.map { "final up to \(times.minuteInZone($0))" } ?? "nothing is final yet"
    let parts = [
      edge, "\(Counted.noun(filesSeen, "file")) read", "\(counts.filesLate) late",
      waiting > 0 ? "\(Counted.noun(waiting, "file")) not whole yet" : nil,
      undelivered > 0 ? "\(Counted.noun(undelivered, "line")) not delivered" : nil,
      silentSince.map { "no file since \(times.minuteInZone($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// The same as one JSON object.
  package var json: String {
    var object = JSONObject()
    object.add("type", "followStatus")
    object.add("finalUpTo", JSONText(time: edge))
    object.add("newestDelivery", JSONText(time: newestDelivery))
    object.add("lastGoodLook", JSONText(time: lastGoodLook))
    object.add("filesSeen", JSONText(filesSeen))
    object.add("filesRead", JSONText(counts.filesRead))
    object.add("filesDamaged", JSONText(counts.filesDamaged))
    object.add("filesLate", JSONText(counts.filesLate))
    object.add("filesRewritten", JSONText(counts.filesRewritten))
    object.add("filesWaiting", JSONText(waiting))
    object.add("changesReported", JSONText(counts.changesReported))
    object.add("undelivered", JSONText(undelivered))
    object.add("silentSince", JSONText(time: silentSince))
    return object.text
  }
}
