public import MetricAlarms

/// What one exception took away.
public struct ExceptionUse: Sendable {
  /// The exception.
  public let exception: PrincipalException
  /// What the matches that it took away come to, duplicates left out.
  public let counts: MatchCounts
  /// Who made them, and how, in the order of `counts`.
  public let callers: [AlarmCaller]
  /// Those of them that may be shown, in order: as many of each minute as the plan keeps.
  public let matches: [MatchedRecord]
  /// What the matches of the same principal come to that it did not take away, having expired before.
  public let lapsed: MatchCounts
  /// What stands out among the matches that it took away, by time.
  public let signs: [ExceptionSign]

  init(
    of exception: PrincipalException, taken: ArchiveReading, lapsed: ArchiveReading,
    by plan: ReplayPlan, _ changes: BucketWalk
  ) {
    self.exception = exception
    let distinct = DistinctMatches(in: taken, by: plan)
    let reported = distinct.rows.indices.filter {
      distinct.span.reports(distinct.rows[$0].times.chosen)
    }
    counts = distinct.counts(of: reported)
    callers = distinct.callers(of: reported)
    matches = distinct.evidence(of: taken.ledger).values.joined().sorted().filter {
      distinct.span.reports($0.time)
    }
    self.lapsed = DistinctMatches(in: lapsed, by: plan).counts
    signs = ExceptionSigns(of: reported.map { distinct.rows[$0] }, in: taken.ledger, changes).all
  }
}
