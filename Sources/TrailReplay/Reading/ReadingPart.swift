import TrailArchives
import TrailRecords

/// What one worker counted and could not read; parts merge in any order.
struct ReadingPart: Sendable {
  var tally = ReplayTally()
  var damages: DamageShelf
  /// The least time of any record that took part, on the run's clock.
  private(set) var firstTime: Int?
  /// A minute that `firstTime` is not later than.
  private var firstMinute: EventMinute?
  /// How many records CloudWatch Logs would have had in each minute, for default values.
  ///
  /// Counted only where a filter has one: memory then grows with these minutes. Records that are
  /// dropped as duplicates are among them; who they are is only known at the end.
  private(set) var records = RecordCounts()
  /// By filter, those of them that no filter matches and that are no log events of this one.
  private(set) var strangers: [Int: RecordCounts] = [:]
  let countsRecords: Bool

  init(countsRecords: Bool = false, log: DamageLog? = nil) {
    damages = DamageShelf(log: log)
    self.countsRecords = countsRecords
  }

  /// Notes the time of a record that took part, and the minute as its text has it, if known.
  ///
  /// One that is too large for CloudWatch Logs is none that a default value could come of.
  mutating func note(_ time: Int?, _ minute: EventMinute? = nil, isTooLarge: Bool) {
    guard let time else { return }
    if time < firstTime ?? .max {
      firstTime = time
      firstMinute = minute ?? firstMinute
    }
    if countsRecords, !isTooLarge { records.add(1, at: time, minute) }
  }

  /// Notes a record by its minute alone, where that tells enough; else returns false.
  mutating func note(_ minute: EventMinute, isTooLarge: Bool) -> Bool {
    guard let firstMinute, minute > firstMinute else { return false }
    return !countsRecords || isTooLarge || records.addOne(in: minute)
  }

  /// Notes that a record that no filter matches gives none of `filters` a default value.
  mutating func noteStranger(to filters: [Int], at time: Int?, isTooLarge: Bool) {
    guard let time, !isTooLarge else { return }
    for filter in filters { strangers[filter, default: RecordCounts()].add(1, at: time) }
  }

  /// Notes that a worker could not begin: what it would have read may be left unread.
  mutating func noteMissingMemory() {
    let error = ArchiveError(path: .standardInput, kind: .noMemory)
    damages.add(InputDamage(path: error.path, kind: .archive(error)))
  }

  mutating func merge(_ other: ReadingPart) {
    tally.merge(other.tally)
    damages.merge(other.damages)
    firstTime = [firstTime, other.firstTime].compactMap(\.self).min()
    records.merge(other.records)
    strangers.merge(other.strangers) { $0.merging($1) }
  }
}
