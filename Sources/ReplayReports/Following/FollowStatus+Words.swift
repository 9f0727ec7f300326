package import TrailFollowing
import UTCTimes

extension FollowStatus {
  /// A line for people, at `now` in seconds since the Unix epoch.
  package func line(at now: Int) -> String {
    let times = TimeWords(in: ReportTimeZone.utc.zone)
    let edge =
      edge.map { edge in
        "final up to \(times.minuteInZone(edge)), \(TimeWords.duration(max(0, now - edge))) ago"
      } ?? "nothing is final yet"
    let parts = [
      edge, "\(Counted.noun(filesSeen, "file")) read", "\(counts.filesLate) late",
      waiting > 0 ? "\(Counted.noun(waiting, "file")) not whole yet" : nil,
      undelivered > 0 ? "\(Counted.noun(undelivered, "line")) not delivered" : nil,
      changesNotFinal > 0 ? "\(Counted.noun(changesNotFinal, "change")) not final" : nil,
      silentSince.map { "no file since \(times.minuteInZone($0))" },
      lastFailure.map {
        "last failure at \(times.minuteInZone($0.at)): \(SafeText.plain($0.text))"
      },
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// The same as one JSON object.
  package func json(at now: Int) -> String {
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
    object.add("secondsBehind", JSONText(edge.map { max(0, now - $0) }))
    object.add("changesNotFinal", JSONText(changesNotFinal))
    object.add("lastFailure", JSONText(lastFailure?.text))
    object.add("lastFailureAt", JSONText(time: lastFailure?.at))
    return object.text
  }
}
