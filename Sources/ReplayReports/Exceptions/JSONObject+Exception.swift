import BucketExposure
import FilterPatterns
import MetricAlarms
import TrailArchives
import TrailReplay

/// What programs read of a replay's exceptions.
extension JSONObject {
  /// Creates what an exception took away.
  init(_ use: ExceptionUse) {
    self.init()
    add("principal", JSONText(use.exception.principal.text))
    add("reason", JSONText(use.exception.reason))
    add("expires", JSONText(time: use.exception.expires))
    add("matches", JSONText(use.counts.total))
    add("denied", JSONText(use.counts.denied))
    add("failed", JSONText(use.counts.failed))
    add("matchesSinceExpiry", JSONText(use.lapsed.total))
    addActors(use.counts)
    add("signs", JSONText(use.signs.map { JSONText(JSONObject($0)) }))
  }

  private init(_ sign: ExceptionSign) {
    self.init()
    switch sign.kind {
    case .newAddress(let address): addSign("newAddress", address: address)
    case .denied(let event): addSign("denied", event: event)
    case .opened(let bucket, let verdict):
      addSign("opened", bucket: bucket, verdict: verdict.rawValue)
    }
    add("actor", JSONText(sign.actor))
    add("count", JSONText(sign.count))
    add("first", JSONText(time: sign.first))
    add("last", JSONText(time: sign.last))
    add("file", JSONText(sign.file.description))
    add("record", JSONText(sign.record))
  }

  private mutating func addSign(
    _ name: String, event: String? = nil, address: String? = nil, bucket: String? = nil,
    verdict: String? = nil
  ) {
    add("sign", JSONText(name))
    add("eventName", JSONText(event))
    add("sourceIPAddress", JSONText(address))
    add("bucket", JSONText(bucket))
    add("verdict", JSONText(verdict))
  }

  /// Adds who made the calls that `counts` is of.
  mutating func addActors(_ counts: MatchCounts) {
    add(
      "actors",
      JSONText(
        counts.actors.map { actor in
          var object = JSONObject()
          object.add("actor", JSONText(actor.name))
          object.add("count", JSONText(actor.count))
          object.add("denied", JSONText(actor.denied))
          object.add("failed", JSONText(actor.failed))
          object.add("first", JSONText(time: actor.first))
          object.add("last", JSONText(time: actor.last))
          return JSONText(object)
        }))
  }

  /// Creates how often and how long an alarm was in ALARM, and would have been without exceptions.
  init(_ with: AlarmStory, without: AlarmStory) {
    self.init()
    let (times, others) = (TimesInAlarm(of: with), TimesInAlarm(of: without))
    add("alarm", JSONText(with.alarm.name))
    add("timesInAlarm", JSONText(times.count))
    add("secondsInAlarm", JSONText(times.seconds))
    add("timesInAlarmWithout", JSONText(others.count))
    add("secondsInAlarmWithout", JSONText(others.seconds))
  }
}
