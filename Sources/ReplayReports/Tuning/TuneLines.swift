import MetricAlarms
import TrailArchives
import TrailReplay

/// A tuning for programs: a JSON object a choice.
struct TuneLines {
  private let outcome: TuningOutcome

  init(_ outcome: TuningOutcome) { self.outcome = outcome }

  /// The lines: as it is now, then each choice.
  var text: String { TuneRow.all(of: outcome).map { object($0).text + "\n" }.joined() }

  private func object(_ row: TuneRow) -> JSONObject {
    let (result, choice) = (row.result, row.result.choice)
    var object = JSONObject()
    object.add("type", "tuneChoice")
    object.add("choice", JSONText(row.number))
    object.add("threshold", choice.threshold.map { JSONText($0) } ?? .null)
    object.add("period", JSONText(choice.period))
    object.add("datapointsToAlarm", JSONText(choice.datapoints?.toAlarm))
    object.add("evaluationPeriods", JSONText(choice.datapoints?.evaluated))
    object.add("treatMissingData", JSONText(choice.treatment?.rawValue))
    object.add("exceptions", JSONText(choice.excepts))
    object.add("alarms", JSONText(result.alarmCount))
    object.add("noise", JSONText(result.noiseCount))
    object.add("secondsInAlarm", JSONText(result.secondsInAlarm))
    object.add("notifications", JSONText(result.notificationCount))
    object.add("notificationsPerWeek", row.notificationsPerWeek.map { JSONText($0) } ?? .null)
    object.add("missedBursts", JSONText(row.missedBursts.map { JSONText(JSONObject($0)) }))
    object.add("missedActors", JSONText(result.missedActors.map { JSONText($0) }))
    object.add("missedMustRing", JSONText(row.missedDemands.map { JSONText($0) }))
    object.add("missesIncident", JSONText(row.missesIncident))
    object.add("frontier", JSONText(row.isOnFrontier))
    object.add("best", JSONText(row.isBest))
    object.add("moreAlarmsThan", JSONText(row.exceeded))
    return object
  }
}

extension JSONObject {
  /// Creates what programs read of a burst.
  fileprivate init(_ burst: TuningBurst) {
    self.init()
    add("alarm", JSONText(burst.alarm))
    add("at", JSONText(time: burst.at))
    add("until", JSONText(time: burst.until))
    add("matchCount", JSONText(burst.matchCount))
    add("actors", JSONText(burst.actors.map { JSONText($0) }))
    add("file", JSONText(burst.file?.description))
    add("record", JSONText(burst.record))
  }
}
