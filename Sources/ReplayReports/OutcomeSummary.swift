import AlarmStates
import MetricAlarms
public import TrailReplay

/// A replay in one line, and what else its reader must know.
public struct OutcomeSummary: Sendable {
  private let outcome: ReplayOutcome

  /// Creates the summary of `outcome`.
  public init(_ outcome: ReplayOutcome) {
    self.outcome = outcome
  }

  /// The line and the remarks, for people.
  public var text: String {
    let plan = outcome.plan
    let (files, records) = (outcome.tally.files, outcome.tally.records)
    let line =
      "\(Counted.noun(outcome.alarms.count, "alarm")), \(times), "
      + "\(matches) · \(plan.reading.clock.rawValue) clock, \(plan.windows.rawValue) windows · "
      + "\(Counted.noun(records.read, "record")) in \(Counted.noun(files.found, "file")), "
      + "\(files.damaged) damaged"
    return ([line] + remarks).map { $0 + "\n" }.joined()
  }

  /// How often an alarm went to ALARM; tried in several ways, there is no such number.
  private var times: String {
    outcome.plan.trial == nil
      ? "\(Counted.noun(timesInAlarm, "time")) in ALARM" : "tried under each treatment"
  }

  /// How often an alarm went to ALARM.
  public var timesInAlarm: Int {
    outcome.alarms.reduce(0) { sum, story in
      sum + story.changes.count { $0.transition.to == .alarm }
    }
  }

  private var matches: String {
    let counts = outcome.counts
    let results = [(counts.denied, "denied"), (counts.failed, "failed")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    return Counted.matches(counts.total)
      + (results.isEmpty ? "" : " (\(results.joined(separator: ", ")))")
      + (counts.actorCount == 0 ? "" : " by \(Counted.noun(counts.actorCount, "actor"))")
  }

  private var remarks: [String] {
    let plan = outcome.plan
    var remarks: [String] = []
    if outcome.duplicatesDropped > 0 {
      let files = Counted.noun(outcome.duplicates.files.count, "file")
      remarks.append("duplicates dropped: \(outcome.duplicatesDropped), from \(files)")
      if plan.filters.contains(where: { $0.transformation.defaultValue != nil }) {
        remarks.append(
          "only matches are looked through for duplicates: default values count copies of other records"
        )
      }
    }
    switch outcome.duplicates.likeness {
    case .twoTrails:
      remarks.append(
        "the archive looks like two trails in one prefix; a trail's log group has each event once")
    case .sameFiles: remarks.append("the archive looks as if it held the same files twice")
    case nil: break
    }
    if outcome.matchedWithoutTime > 0 {
      remarks.append("matches without a usable time, in no window: \(outcome.matchedWithoutTime)")
    }
    if outcome.deliveryTimeUnknown > 0 {
      remarks.append(
        "matches taken at their eventTime, delivery unknown: \(outcome.deliveryTimeUnknown)")
    }
    if outcome.tally.tooLargeForLogs > 0 {
      remarks.append(
        "records too large to reach CloudWatch Logs, which no filter there saw: "
          + "\(outcome.tally.tooLargeForLogs)"
          + (plan.reading.clock == .event ? " (--clock delivery leaves them out)" : ""))
    }
    if outcome.matchesNotShown > 0 {
      remarks.append(
        "matches counted but not kept for the report: \(outcome.matchesNotShown)"
          + " (--evidence all keeps every one)")
    }
    return remarks
  }
}
