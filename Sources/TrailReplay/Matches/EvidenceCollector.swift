import MetricAlarms
import MetricWindows

/// The matches that may be shown, while they are being collected.
///
/// Shown are the first `limit` of each series and minute, in the order of matches, among those that
/// survive as no duplicates. Which these are is known only when all files have been read, and there may be
/// very many others. So a collector throws away early what cannot be shown, whoever survives; it finds
/// that by pairs of a time and an eventID:
///
/// - Copies of one event, for one filter, have the same pair, and one of them survives. Where all are of
///   one series and minute, each pair that is there has a survivor there. (A match without an eventID
///   has no copies, and is a pair by itself.)
/// - Matches are ordered by their pairs first. So the first `limit` survivors are all of the first
///   `limit` pairs.
/// - A collector throws away what at least `limit` other pairs precede. Of the first `limit` pairs of the
///   run, fewer than that precede any in whatever part of the matches a collector has met. So nothing is
///   thrown away that will be shown: not by one worker, not after a merge, and not in any other order.
///
/// It rests on copies being of one series and minute. By eventTime they are of one minute, by delivery
/// they need not be; and of one series where its filters give all matches the same sample. Elsewhere,
/// and without a limit, everything is kept to the end (`prunedSeries`). Where copies count, all survive,
/// and nothing is in the way.
struct EvidenceCollector: Sendable {
  /// A match, and the row of the ledger it belongs to.
  struct Kept: Sendable {
    let match: MatchedRecord
    private let rowNumber: Int32
    /// Its minute, as far as 32 bits reach: most are in order by that, without a look at the match.
    private let roughMinute: Int32

    init(_ match: MatchedRecord, row: Int) {
      self.match = match
      rowNumber = Int32(row)
      roughMinute = Int32(clamping: (match.time ?? .max) / 60)
    }

    /// The row's number in the ledger.
    var row: Int { Int(rowNumber) }

    fileprivate func isBeside(_ other: Kept, in rows: [LedgerRow]) -> Bool {
      roughMinute == other.roughMinute && rows[row].series == rows[other.row].series
        && match.minute == other.match.minute
    }

    /// Orders by minute, in it by series, none first, and there by match.
    fileprivate static func precedes(_ left: Kept, _ right: Kept, in rows: [LedgerRow]) -> Bool {
      // Matches are ordered by time first.
      if left.roughMinute != right.roughMinute { return left.roughMinute < right.roughMinute }
      let (series, other) = (rows[left.row].series ?? -1, rows[right.row].series ?? -1)
      return series != other ? series < other : left.match < right.match
    }
  }

  /// Fewer are not looked through.
  private static let fewest = 256

  /// How many of a minute are shown; nil: all.
  let limit: Int?
  /// The plan's series of which matches may be thrown away early; nil: of all, and without a sample.
  let prunedSeries: Set<Int>?
  private(set) var kept: [Kept]
  /// How many there are when they are next looked through for what need not be kept.
  ///
  /// Only once they have doubled, which keeps the cost of each match small.
  private var nextPruning: Int

  /// Creates the collector of `plan` that has kept these matches.
  ///
  /// `isOfRecords`: of matches with their records, which are cut as the plan says in any case.
  init(plan: ReplayPlan, kept: [Kept] = [], isOfRecords: Bool = false) {
    let series = plan.series
    /// Those whose every sample is the same for all copies of an event.
    let fixedSeries = series.indices.filter { index in
      let writers = plan.filters.filter { $0.transformation.writes(series[index]) }
      return writers.allSatisfy(\.transformation.isFixed)
    }
    limit = plan.showsAllMatches && !isOfRecords ? nil : plan.evidenceLimit
    prunedSeries =
      switch (plan.reading.duplicates, plan.reading.clock) {
      case (.count, _): nil
      case (.drop, .event): Set(fixedSeries)
      case (.drop, .delivery): []
      }
    self.kept = kept
    nextPruning = max(Self.fewest, 2 * kept.count)
  }

  /// Adds the match of the last of `rows`.
  mutating func add(_ match: MatchedRecord, of rows: [LedgerRow]) {
    kept.append(Kept(match, row: rows.count - 1))
    pruneInTime(rows)
  }

  /// Adds what another collector holds, whose rows begin at `offset` of `rows`.
  mutating func merge(_ other: EvidenceCollector, rowsBy offset: Int, of rows: [LedgerRow]) {
    kept += other.kept.lazy.map { Kept($0.match, row: $0.row + offset) }
    pruneInTime(rows)
  }

  /// Returns a collector of those of its matches whose rows are still there; each has a new number.
  func keeping(_ numbers: [Int?]) -> EvidenceCollector {
    var rest = self
    rest.kept = kept.compactMap { kept in numbers[kept.row].map { Kept(kept.match, row: $0) } }
    rest.nextPruning = max(Self.fewest, 2 * rest.kept.count)
    return rest
  }

  /// Returns those of its matches whose rows are among others now, each with its number there, as matches of these.
  func moved(_ numbers: [Int?], to rows: [LedgerRow]) -> [Kept] {
    kept.compactMap { kept in
      numbers[kept.row].map { number in
        let match = MatchedRecord(
          of: rows[number], in: kept.match.file, kept.match.texts, json: kept.match.json)
        return Kept(match, row: number)
      }
    }
  }

  /// Returns what is shown of the matches whose row `survives`, by series, each in order.
  func shown(
    of rows: [LedgerRow], where survives: (Int) -> Bool
  ) -> [Int?: [MatchedRecord]] {
    var shown: [Int?: [MatchedRecord]] = [:]
    var survivors = kept.filter { survives($0.row) }
    survivors.sort { Kept.precedes($0, $1, in: rows) }
    Self.forEachMinute(in: survivors, of: rows) { minute in
      guard let first = minute.first else { return }
      shown[rows[first.row].series, default: []] +=
        minute.prefix(limit ?? .max).lazy.map(\.match)
    }
    return shown
  }

  /// Returns the first `limit` of each minute of `matches`, which are in order; nil for all.
  static func first(_ limit: Int?, ofEachMinuteOf matches: [MatchedRecord]) -> [MatchedRecord] {
    guard let limit else { return matches }
    var (minute, count) = (Int.min, 0)
    return matches.filter { match in
      count = match.minute == minute ? count + 1 : 1
      minute = match.minute
      return count <= limit
    }
  }

  /// What has to be kept of all that was met, in no order, however much of the rest was thrown away.
  func pruned(_ rows: [LedgerRow]) -> [Kept] {
    guard let limit, prunedSeries?.isEmpty != true else { return kept }
    var left: [Kept] = []
    let sorted = kept.sorted { Kept.precedes($0, $1, in: rows) }
    Self.forEachMinute(in: sorted, of: rows) { minute in
      left += minute.prefix(count(of: minute, limit: limit, in: rows))
    }
    return left
  }

  private mutating func pruneInTime(_ rows: [LedgerRow]) {
    guard kept.count >= nextPruning, limit != nil, prunedSeries?.isEmpty != true else { return }
    kept = pruned(rows)
    nextPruning = max(Self.fewest, 2 * kept.count)
  }

  /// Calls `body` with what is of one series and minute each, out of all in order.
  private static func forEachMinute(
    in sorted: [Kept], of rows: [LedgerRow], _ body: (ArraySlice<Kept>) -> Void
  ) {
    var start = 0
    while start < sorted.count {
      let end =
        sorted[start...].firstIndex { !$0.isBeside(sorted[start], in: rows) } ?? sorted.count
      body(sorted[start..<end])
      start = end
    }
  }

  private func prunesEarly(_ series: Int?) -> Bool {
    guard let prunedSeries else { return true }
    return series.map { prunedSeries.contains($0) } ?? false
  }

  /// How many of a minute's matches, in order, may still be among the first `limit` survivors.
  private func count(of minute: ArraySlice<Kept>, limit: Int, in rows: [LedgerRow]) -> Int {
    guard let first = minute.first, prunesEarly(rows[first.row].series) else {
      return minute.count
    }
    var pairs = 0
    for index in minute.indices {
      if index == minute.startIndex || !minute[index].match.repeats(minute[index - 1].match) {
        pairs += 1
      }
      if pairs > limit { return index - minute.startIndex }
    }
    return minute.count
  }
}

extension MatchedRecord {
  /// The first second of its minute; matches without a time share one of their own.
  fileprivate var minute: Int {
    time.map { WindowGrid.minutes.start(containing: $0) } ?? .max
  }
}
