import MetricAlarms
import TrailArchives
import TrailRecords

/// What one worker counted and could not read; parts merge in any order.
struct ReadingPart: Sendable {
  var tally = ReplayTally()
  var damages: DamageCollector
  /// When the records that took part were.
  private(set) var times = TimeSpread()
  /// Where they are from, and in which minutes.
  var extent = ArchiveExtent()
  /// Whether the archive has records before all that were to be read, for all that is known.
  private(set) var isOlder = false
  /// How many records CloudWatch Logs would have had in each minute, for default values.
  ///
  /// Counted only where a filter has one: memory then grows with these minutes. Records that are
  /// dropped as duplicates are among them; who they are is only known at the end.
  private(set) var records = RecordCounts()
  /// By filter, those of them that no filter matches and that are no log events of this one.
  private(set) var strangers: [Int: RecordCounts] = [:]
  /// By filter of the rules that ride along, how many records it matches in each minute; not stored.
  private(set) var others: [Int: RecordCounts] = [:]
  let countsRecords: Bool
  /// All files that were met, in no order; nil: nobody asks for them.
  private(set) var files: [InputFile]?

  private let keepsHashes: Bool

  /// Creates what nothing has been read of; `listed`: what is kept of each file.
  init(countsRecords: Bool = false, listed: InputFileDetail? = nil, log: DamageLog? = nil) {
    damages = DamageCollector(log: log)
    self.countsRecords = countsRecords
    files = listed == nil ? nil : []
    keepsHashes = listed == .hashes
  }

  /// Creates what nothing has been read of, as `plan` asks for it.
  init(of plan: ReplayPlan) {
    self.init(
      countsRecords: plan.filters.contains { $0.transformation.defaultValue != nil },
      listed: plan.inputFiles)
  }

  /// Lists a file of `store` that was not opened, where files are listed.
  mutating func list(_ path: ArchiveLocation, as fate: InputFile.Fate, in store: any ArchiveStore) {
    if files != nil { list(InputFile(path, size: store.size(of: path), fate: fate)) }
  }

  /// Lists a file, where files are listed, without a hash that nobody asks for.
  mutating func list(_ file: InputFile) {
    files?.append(keepsHashes ? file : InputFile(file.path, size: file.size, fate: file.fate))
  }

  /// Notes the time of a record that took part, and the minute as its text has it, if known.
  ///
  /// One that is too large for CloudWatch Logs is none that a default value could come of.
  mutating func note(_ time: Int?, _ minute: EventMinute? = nil, isTooLarge: Bool) {
    guard let time else { return }
    times.add(time, minute)
    extent.minutes.add(time, minute)
    if countsRecords, !isTooLarge { records.add(1, at: time, minute) }
  }

  /// Notes a record by its minute alone, where that is enough; else returns false.
  mutating func note(_ minute: EventMinute, isTooLarge: Bool) -> Bool {
    guard extent.minutes.holds(minute), times.add(minute) else { return false }
    return !countsRecords || isTooLarge || records.addOne(in: minute)
  }

  /// Notes that the archive has records before all that are to be read.
  mutating func noteOlder() {
    isOlder = true
  }

  /// Counts a file that `selection` leaves out.
  mutating func skip(
    _ path: ArchiveLocation, for reason: RecordRefusal, by selection: FileSelection
  ) {
    tally.skip(reason)
    if !isOlder, selection.provesOlder(path) { isOlder = true }
  }

  /// Notes that a record that no filter matches gives none of `filters` a default value.
  mutating func noteStranger(to filters: [Int], at time: Int?, isTooLarge: Bool) {
    guard let time, !isTooLarge else { return }
    for filter in filters { strangers[filter, default: RecordCounts()].add(1, at: time) }
  }

  /// Notes that filters of the rules that ride along match a record.
  mutating func noteOthers(_ filters: [Int], at time: Int?) {
    guard let time else { return }
    for filter in filters { others[filter, default: RecordCounts()].add(1, at: time) }
  }

  /// Notes that a worker could not begin: what it would have read may be left unread.
  mutating func noteMissingMemory() {
    let error = ArchiveError(path: .standardInput, kind: .noMemory)
    damages.add(InputDamage(path: error.path, kind: .archive(error)))
  }

  /// Notes the first or the last time of records that took part elsewhere.
  mutating func note(_ time: Int) {
    times.add(time)
  }

  /// Keeps of what is counted by filter only what is of some of them, which are all there are from now on.
  mutating func keep(_ filters: Range<Int>) {
    strangers = strangers.reduce(into: [:]) { kept, found in
      if filters.contains(found.key) { kept[found.key - filters.lowerBound] = found.value }
    }
  }

  /// Adds what was counted elsewhere by the minute.
  mutating func merge(_ records: RecordCounts, _ strangers: [Int: RecordCounts]) {
    if !records.byMinute.isEmpty { self.records.merge(records) }
    if !strangers.isEmpty { self.strangers.merge(strangers) { $0.merging($1) } }
  }

  mutating func merge(_ other: ReadingPart) {
    tally.merge(other.tally)
    damages.merge(other.damages)
    times.merge(other.times)
    extent.merge(other.extent)
    isOlder = isOlder || other.isOlder
    merge(other.records, other.strangers)
    others.merge(other.others) { $0.merging($1) }
    if let found = other.files { files?.append(contentsOf: found) }
  }
}
