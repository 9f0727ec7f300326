import MetricAlarms

/// What a replay's exceptions took away, and what their principals did that somebody should look at all the same.
public struct ExceptionFindings: Sendable {
  /// Of each exception, in the order of the plan.
  public let uses: [ExceptionUse]
  /// What all matches that were taken away come to, duplicates left out.
  public let counts: MatchCounts
  /// What the plan's alarms would have done without exceptions, in its order, composite alarms last.
  public let alarms: [AlarmStory]

  /// Finds them in a reading; nil where the plan excepts nobody.
  init?(
    in reading: ArchiveReading, by plan: ReplayPlan, _ changes: BucketWalk
  ) {
    guard reading.hasExceptions else { return nil }
    let exceptions = plan.reading.exceptions
    uses = exceptions.indices.map { index in
      let apart = { (ledger: MatchLedger?) in
        reading.apart(ledger ?? MatchLedger(plan: plan))
      }
      return ExceptionUse(
        of: exceptions[index], taken: apart(reading.exceptions.excepted[index]),
        lapsed: apart(reading.exceptions.lapsed[index]), by: plan, changes)
    }
    counts = DistinctMatches(in: reading.apart(reading.allTaken(by: plan)), by: plan).counts
    alarms = Self.alarmsWithout(reading, plan)
  }

  /// What the alarms do where the matches that were taken away are matches like all others.
  private static func alarmsWithout(_ reading: ArchiveReading, _ plan: ReplayPlan) -> [AlarmStory] {
    let whole = reading.withoutExceptions
    let distinct = DistinctMatches(in: whole, by: plan)
    return JudgedSamples(of: distinct, in: whole, by: plan).alarms(of: plan)
  }
}

extension ArchiveReading {
  /// The same archive with other matches, and no exceptions.
  fileprivate func apart(_ ledger: MatchLedger) -> ArchiveReading {
    var apart = self
    (apart.ledger, apart.exceptions) = (ledger, ExceptionLedgers())
    return apart
  }

  /// All matches that were taken away.
  fileprivate func allTaken(by plan: ReplayPlan) -> MatchLedger {
    exceptions.taken.reduce(into: MatchLedger(plan: plan)) { $0.merge($1) }
  }
}
