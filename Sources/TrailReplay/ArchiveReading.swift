/// What reading an archive found, before anything is judged: the one middle value of a run.
///
/// Parts of an archive may be read apart, in other processes too, and their readings merged in any order:
/// the outcome is the same. All of them have to be of one plan, but for its alarms, and so has the judge:
/// readings that were stored are decoded for it.
///
/// Where only records from a time on were asked for, reading begins as long before as the alarms of its
/// plan look back. Of alarms that look back further, the judge says nothing until that much was read.
public struct ArchiveReading: Sendable {
  var ledger: MatchLedger
  var part: ReadingPart
  /// The matches that the plan's exceptions speak of.
  var exceptions = ExceptionLedgers()
  /// The plan it is of, as far as that decides what is read.
  let plan: PlanFingerprint
  /// Whether the plan has exceptions.
  private(set) var hasExceptions: Bool
  /// The first second of which records were read, everywhere; nil: of any.
  ///
  /// It is earlier than what was asked for by as much as the alarms look back that were known then.
  var readsFrom: Int?

  /// Creates the reading of nothing, as `plan` asks for it.
  public init(of plan: ReplayPlan) {
    (ledger, part) = (MatchLedger(plan: plan), ReadingPart(of: plan))
    self.plan = PlanFingerprint(of: plan)
    hasExceptions = !plan.reading.exceptions.isEmpty
    readsFrom = plan.reading.selection.from.map { $0 - plan.warmUp }
  }

  /// The same, as if nobody were excepted.
  var withoutExceptions: ArchiveReading {
    var whole = self
    for ledger in exceptions.taken { whole.ledger.merge(ledger) }
    (whole.exceptions, whole.hasExceptions) = (ExceptionLedgers(), false)
    return whole
  }

  /// What became of every file and record.
  public var tally: ReplayTally { part.tally }

  /// How many matches there are, duplicates among them; a record counts once for every filter it matches.
  public var matchCount: Int { ledger.rows.count }

  /// How many places could not be read.
  public var damageCount: Int { part.damages.count }

  /// Adds what `other` found, of other files of the archive; one of another plan is a programming error.
  public mutating func merge(_ other: ArchiveReading) {
    precondition(plan == other.plan, "readings of two plans are merged")
    ledger.merge(other.ledger)
    part.merge(other.part)
    exceptions.merge(other.exceptions)
    readsFrom = [readsFrom, other.readsFrom].compactMap(\.self).max()
  }
}
