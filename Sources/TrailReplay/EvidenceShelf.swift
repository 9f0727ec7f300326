import MetricWindows

/// The matches that may be shown, while they are being collected.
///
/// Shown are the first few of each minute among those that survive as no duplicates, which is only
/// known at the end. So a shelf may throw away no match that could still be among the first few:
/// copies of one event share time and eventID, so a match preceded by `limit` other pairs of these
/// in its own minute is preceded by `limit` survivors whatever becomes of the copies. That holds
/// while copies fall into the same minute, as they do by eventTime but not by delivery; there,
/// without a limit, and where the record decides which series its sample goes to, everything is
/// kept to the end.
struct EvidenceShelf: Sendable {
  private struct Shelved {
    let match: MatchedRecord
    /// -1: no sample.
    private let seriesNumber: Int32
    /// Its minute, as far as 32 bits tell: most are in order by that, without a look at the match.
    private let roughMinute: Int32

    init(_ match: MatchedRecord, in series: Int?) {
      self.match = match
      seriesNumber = Int32(series ?? -1)
      roughMinute = Int32(clamping: (match.time ?? .max) / 60)
    }

    /// The series' number in the ledger; nil: no sample.
    var series: Int? { seriesNumber < 0 ? nil : Int(seriesNumber) }

    func isBeside(_ other: Shelved) -> Bool {
      seriesNumber == other.seriesNumber && match.minute == other.match.minute
    }

    /// Orders by series, none first, and there by minute and match.
    static func precedes(_ left: Shelved, _ right: Shelved) -> Bool {
      if left.seriesNumber != right.seriesNumber { return left.seriesNumber < right.seriesNumber }
      // Matches are ordered by time first.
      if left.roughMinute != right.roughMinute { return left.roughMinute < right.roughMinute }
      return left.match < right.match
    }
  }

  /// Fewer are not looked through.
  private static let fewest = 256

  private let limit: Int?
  /// The plan's series of which matches may be thrown away early; nil: of all, and without a sample.
  private let prunedSeries: Set<Int>?
  private var shelved: [Shelved] = []
  /// How many there are when they are next looked through for what need not be kept.
  ///
  /// Only once they have doubled, which keeps the cost of each match small.
  private var nextPruning = fewest

  init(plan: ReplayPlan) {
    let series = plan.series
    /// Those whose every sample is the same for all copies of an event.
    let fixedSeries = series.indices.filter { index in
      let writers = plan.filters.filter { $0.transformation.writes(series[index]) }
      return writers.allSatisfy(\.transformation.isFixed)
    }
    limit = plan.showsAllMatches ? nil : plan.evidenceLimit
    prunedSeries =
      switch (plan.reading.duplicates, plan.reading.clock) {
      case (.count, _): nil
      case (.drop, .event): Set(fixedSeries)
      case (.drop, .delivery): []
      }
  }

  /// Adds a match whose sample goes to `series`, or one without a sample.
  mutating func add(_ match: MatchedRecord, to series: Int?) {
    shelved.append(Shelved(match, in: series))
    pruneInTime()
  }

  /// Adds what another shelf holds, whose series have these numbers here.
  mutating func merge(_ other: EvidenceShelf, seriesAs indexes: [Int]) {
    shelved += other.shelved.lazy.map { other in
      Shelved(other.match, in: other.series.map { indexes[$0] })
    }
    pruneInTime()
  }

  /// Returns what is shown of the matches that `survives`, by series, each in order.
  func shown(where survives: (MatchedRecord) -> Bool) -> [Int?: [MatchedRecord]] {
    var shown: [Int?: [MatchedRecord]] = [:]
    var survivors = shelved.filter { survives($0.match) }
    survivors.sort(by: Shelved.precedes)
    Self.forEachMinute(in: survivors) { minute in
      shown[minute.first?.series, default: []] += minute.prefix(limit ?? .max).lazy.map(\.match)
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

  private mutating func pruneInTime() {
    guard let limit, prunedSeries?.isEmpty != true, shelved.count >= nextPruning else { return }
    shelved.sort(by: Shelved.precedes)
    var kept: [Shelved] = []
    Self.forEachMinute(in: shelved) { minute in
      kept += minute.prefix(count(of: minute, limit: limit))
    }
    shelved = kept
    nextPruning = max(Self.fewest, 2 * shelved.count)
  }

  /// Calls `body` with what is of one series and minute each, out of all in order.
  private static func forEachMinute(
    in sorted: [Shelved], _ body: (ArraySlice<Shelved>) -> Void
  ) {
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { !$0.isBeside(sorted[start]) } ?? sorted.count
      body(sorted[start..<end])
      start = end
    }
  }

  private func prunesEarly(_ series: Int?) -> Bool {
    guard let prunedSeries else { return true }
    return series.map { prunedSeries.contains($0) } ?? false
  }

  /// How many of a minute's matches, in order, may still be among the first `limit` survivors.
  private func count(of minute: ArraySlice<Shelved>, limit: Int) -> Int {
    guard let first = minute.first, prunesEarly(first.series) else { return minute.count }
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
