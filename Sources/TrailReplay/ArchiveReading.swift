import MetricAlarms

/// What reading an archive found, before anything is judged: the one middle value of a run.
///
/// Parts of an archive may be read apart, in other processes too, and their readings merged in any order:
/// the outcome is the same. All of them have to be of one plan, but for its alarms.
public struct ArchiveReading: Sendable {
  var ledger: MatchLedger
  var part: ReadingPart

  init(_ ledger: MatchLedger, _ part: ReadingPart) {
    (self.ledger, self.part) = (ledger, part)
  }

  /// Creates the reading of nothing, as `plan` asks for it.
  public init(of plan: ReplayPlan) {
    let countsRecords = plan.filters.contains { $0.transformation.defaultValue != nil }
    self.init(MatchLedger(plan: plan), ReadingPart(countsRecords: countsRecords))
  }

  /// What became of every file and record.
  public var tally: ReplayTally { part.tally }

  /// How many matches there are, duplicates among them; a record counts once for every filter it matches.
  public var matchCount: Int { ledger.rows.count }

  /// How many places could not be read.
  public var damageCount: Int { part.damages.count }

  /// Adds what `other` found, of other files of the archive.
  public mutating func merge(_ other: ArchiveReading) {
    ledger.merge(other.ledger)
    part.merge(other.part)
  }
}
