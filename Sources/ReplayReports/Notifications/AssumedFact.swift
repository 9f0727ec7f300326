import MetricAlarms
import TrailReplay

/// Something that a report says of alarms though they do not say it themselves.
public enum AssumedFact: Hashable, Sendable {
  /// What alarms without an ARN are in.
  public enum Surrounding: String, Hashable, Sendable {
    case account
    case region
  }

  /// The account or region was taken from the first matching record.
  case ofFirstRecord(Surrounding, String)
  /// Nothing has the account or region: a value stands in for it.
  case standsIn(Surrounding, String)
  /// Alarms of rules are taken to notify this topic.
  case standInTopic(String)
  /// No alarm has an action that is enabled.
  case nobodyNotified
}

extension AssumedFact: CustomStringConvertible {
  /// What is assumed, and which option says otherwise; without a full stop.
  public var description: String {
    switch self {
    case .ofFirstRecord(let what, let value):
      "\(what) \(value) of alarms without an ARN is the first matching record's;"
        + " --alarm-\(what) names another"
    case .standsIn(let what, let value):
      "\(what) \(value) of alarms without an ARN stands in for one that is not known;"
        + " --alarm-\(what) names it"
    case .standInTopic(let topic):
      "alarms of rules are taken to notify \(topic); --alarm-action names another"
    case .nobodyNotified:
      "no alarm has an action that is enabled: nobody is notified; --alarm-action gives alarms"
        + " without actions one"
    }
  }

  /// Nil where the value was asked for.
  fileprivate init?(_ what: Surrounding, _ value: String, from source: AlarmPlace.Source) {
    switch source {
    case .given: return nil
    case .record: self = .ofFirstRecord(what, value)
    case .standIn: self = .standsIn(what, value)
    }
  }
}

extension ReportSubject {
  /// Returns what was not given and had to be taken from elsewhere, of all that a form of report may assume.
  public func assumedFacts(_ assumptions: Set<ReportTraits.Assumption>) -> [AssumedFact] {
    // Where nothing happened, nothing was taken from anywhere.
    let stories = stories.filter { !$0.changes.isEmpty }
    guard !stories.isEmpty else { return [] }
    var facts: [AssumedFact?] = []
    if assumptions.contains(.place), stories.contains(where: { $0.alarm.details.arn == nil }) {
      let place = place
      facts.append(AssumedFact(.account, place.account, from: place.accountSource))
      facts.append(AssumedFact(.region, place.region, from: place.regionSource))
    }
    if assumptions.contains(.actions) {
      let standIns = stories.filter { $0.usesStandInTopic }.flatMap(\.alarm.details.actions.alarm)
      facts.append(standIns.first.map { .standInTopic($0) })
      let isNotified = stories.contains { $0.alarm.details.actions.canRun }
      facts.append(isNotified ? nil : .nobodyNotified)
    }
    return facts.compactMap(\.self)
  }
}
