/// The records of a timeline, and what became of all others.
public struct TimelineOutcome: Sendable {
  /// The plan it is the outcome of.
  public let plan: TimelinePlan
  /// What became of every file and record.
  public let tally: ReplayTally
  /// What could not be read, in order; of very many places the first ones.
  public let damages: [InputDamage]
  /// How many places could not be read.
  public let damageCount: Int
  /// The times of the first and the last record that took part; nil: none has one.
  public let firstRecordTime: Int?
  /// Likewise, the last.
  public let lastRecordTime: Int?
  private let runs: [RowRun]
  /// Duplicates that have been left out of `runs` already.
  private let droppedBefore: Int

  /// How many rows were handed out, and what was left out.
  public struct Count: Hashable, Sendable {
    /// Rows that were handed out.
    public internal(set) var rows = 0
    /// Records left out as duplicates of these.
    public internal(set) var duplicatesDropped = 0

    /// Creates the count of nothing.
    public init() {}
  }

  /// Whether everything named was read whole.
  public var isComplete: Bool { damageCount == 0 }

  init(_ plan: TimelinePlan, _ runs: [RowRun], _ part: ReadingPart) throws(TimelineError) {
    (self.plan, tally) = (plan, part.tally)
    (damages, damageCount) = (part.damages.first, part.damages.count)
    (firstRecordTime, lastRecordTime) = (part.times.first, part.times.last)
    (self.runs, droppedBefore) = try plan.settled(runs)
  }

  /// Hands each row to `body` in order of time, until that returns false; may be called again.
  @discardableResult
  public func forEachRow(_ body: (TimelineRow) -> Bool) throws(TimelineError) -> Count {
    var count = Count()
    let merged = try MergedRows(runs, in: .chosen, clock: plan.reading.clock)
    guard plan.dropsWhileMerging else {
      var rows = merged
      while let row = try rows.next() {
        count.rows += 1
        if !body(row) { break }
      }
      count.duplicatesDropped = droppedBefore
      return count
    }
    var rows = try DistinctRows(merged)
    while let row = try rows.next() {
      count.rows += 1
      if !body(row) { break }
    }
    count.duplicatesDropped = rows.dropped
    return count
  }
}

extension TimelinePlan {
  private var dropsDuplicates: Bool { reading.duplicates == .drop }

  /// The order in which rows are collected.
  ///
  /// Copies of an event have one eventTime, but may have been delivered at different times.
  var firstOrder: RowOrder {
    dropsDuplicates && reading.clock == .delivery ? .event : .chosen
  }

  /// Whether copies stand side by side in the order of the outcome.
  fileprivate var dropsWhileMerging: Bool { dropsDuplicates && reading.clock == .event }

  /// Returns the runs in the order of the outcome, and how many duplicates were left out of them.
  fileprivate func settled(
    _ runs: [RowRun]
  ) throws(TimelineError) -> (runs: [RowRun], dropped: Int) {
    guard firstOrder == .event else { return (runs, 0) }
    var rows = try DistinctRows(MergedRows(runs, in: .event, clock: reading.clock))
    var sorter = RowSorter(.chosen, limit: memoryLimit, folder: temporaryFolder)
    while let row = try rows.next() { try sorter.add(row) }
    return (sorter.finish(), rows.dropped)
  }
}
