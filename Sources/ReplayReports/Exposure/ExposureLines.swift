import BucketExposure
import TrailReplay

/// What programs read of one bucket: an object for each time it was open, and each call that would have opened
/// it.
struct ExposureLines {
  private let story: BucketStory
  private let outcome: ReplayOutcome

  init(_ story: BucketStory, _ outcome: ReplayOutcome) {
    (self.story, self.outcome) = (story, outcome)
  }

  /// Each with its line feed.
  var lines: [String] {
    story.openings.map { line($0) } + story.attempts.map { line($0) }
      + story.unjudged.map { line($0) }
  }

  private func line(_ opening: BucketOpening) -> String {
    let interval = opening.interval
    var object = head(interval.grant, interval.via, interval.reach, interval.effective)
    object.add("from", JSONText(time: interval.from.seconds))
    object.add("until", JSONText(time: interval.until?.moment.seconds))
    object.add("endedBy", JSONText(interval.until?.cause.rawValue))
    object.add("openedBy", interval.isProof ? .null : JSONText(call(opening.openedBy)))
    object.add("closedBy", opening.closedBy.map { JSONText(call($0)) } ?? .null)
    object.add("guardsRemovedBy", JSONText(opening.guardsRemovedBy.map { JSONText(call($0)) }))
    object.add("continuedBy", JSONText(opening.continuedBy.map { JSONText(call($0)) }))
    object.add("watched", interval.isProof ? .null : JSONText(opening.isWatched))
    object.add(
      "alarms",
      JSONText(
        opening.rings.map {
          ring($0, after: opening.openedBy.call.time ?? interval.from.seconds)
        }))
    object.add(
      "reads",
      outcome.plan.followsBuckets ? JSONText(opening.reads.map(reads)) : .null)
    return object.text + "\n"
  }

  /// A call that opened nothing, or of which that is not known.
  private func line(_ reached: ReachedChange) -> String {
    let effect = reached.effect
    var object = head(effect.grant, effect.via, nil, effect.effective)
    for key in ["from", "until", "endedBy"] { object.add(key, .null) }
    object.add("openedBy", JSONText(call(reached.change)))
    object.add("closedBy", .null)
    for key in ["guardsRemovedBy", "continuedBy"] { object.add(key, JSONText([])) }
    for key in ["watched", "alarms", "reads"] { object.add(key, .null) }
    return object.text + "\n"
  }

  private func head(
    _ grant: GrantJudgement, _ via: ExposureVia, _ reach: ExposureReach?,
    _ effective: ExposureEffectiveness
  ) -> JSONObject {
    var object = JSONObject()
    object.add("type", "bucketExposure")
    object.add("bucket", JSONText(story.bucket == "*" ? nil : story.bucket))
    object.add("owner", JSONText(story.owner))
    object.add("verdict", JSONText((reach?.verdict ?? grant.verdict).rawValue))
    object.add("account", JSONText(reach?.account))
    object.add("via", JSONText(via.rawValue))
    object.add("statement", JSONText(grant.statement))
    object.add("reason", JSONText(grant.reason))
    object.add("actions", JSONText(grant.access.map { JSONText($0.rawValue) }))
    object.add("effective", JSONText(effective.rawValue))
    object.add("uncertain", JSONText(grant.isUncertain))
    return object
  }

  private func call(_ change: RecordedChange) -> JSONObject {
    let call = change.call
    var object = JSONObject()
    object.add("eventTime", JSONText(time: call.eventTime))
    object.add("eventID", JSONText(call.eventID))
    object.add("eventName", JSONText(call.eventName))
    object.addCaller(of: call)
    object.addPlace(of: call)
    object.addTool(of: call)
    return object
  }

  private func ring(_ ring: AlarmRing, after from: Int) -> JSONText {
    var object = JSONObject()
    object.add("alarm", JSONText(ring.alarm))
    object.add("at", JSONText(time: ring.at))
    object.add("secondsAfter", JSONText(ring.wasInAlarm ? nil : ring.at - from))
    object.add("wasInAlarm", JSONText(ring.wasInAlarm))
    return JSONText(object)
  }

  private func reads(_ reads: StrangerReads) -> JSONText {
    var object = JSONObject()
    object.add("account", JSONText(reads.account))
    object.add("count", JSONText(reads.count))
    object.add("bytes", JSONText(reads.bytes))
    object.add("addresses", JSONText(reads.addresses.map { JSONText($0) }))
    object.add("moreAddresses", JSONText(reads.hasMoreAddresses))
    object.add("mayHoldRepeats", JSONText(reads.mayHoldRepeats))
    return JSONText(object)
  }
}

extension ExposureReach {
  /// What it comes to in a word.
  var verdict: ExposureVerdict { self == .everyone ? .public : .otherAccount }

  /// The account, where it is one.
  var account: String? {
    if case .account(let account) = self { account } else { nil }
  }
}
