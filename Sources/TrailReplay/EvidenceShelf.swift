import MetricWindows

/// The matches that may be shown, by series and minute, while they are being collected.
///
/// Shown are the first few of each minute among those that survive as no duplicates, which is only
/// known at the end. So a shelf may throw away no match that could still be among the first few:
/// copies of one event share time and eventID, so a match preceded by `limit` other pairs of these
/// in its own minute is preceded by `limit` survivors whatever becomes of the copies. That holds
/// while copies fall into the same minute, as they do by eventTime but not by delivery; there,
/// without a limit, and where the record decides which series its sample goes to, everything is
/// kept to the end.
struct EvidenceShelf: Sendable {
  private struct Minute: Hashable {
    /// The series' number in the ledger; nil: no sample.
    let series: Int?
    /// Nil: in no window.
    let start: Int?
  }

  /// No minute holds so many matches; a larger limit is none.
  private static let largestLimit = 1 << 40

  private let limit: Int?
  private let dropsDuplicates: Bool
  private let clock: ReplayClock
  /// The plan's series whose every sample is the same for all copies of an event.
  private let fixedSeries: Set<Int>
  private var matches: [Minute: MinuteMatches] = [:]

  init(plan: ReplayPlan) {
    let series = plan.series
    let fixedSeries = series.indices.filter { index in
      let writers = plan.filters.filter { $0.transformation.writes(series[index]) }
      return writers.allSatisfy(\.transformation.isFixed)
    }
    self.fixedSeries = Set(fixedSeries)
    limit = plan.evidenceLimit.map { min($0, Self.largestLimit) }
    dropsDuplicates = plan.reading.duplicates == .drop
    clock = plan.reading.clock
  }

  /// Adds a match whose sample goes to `series`, or one without a sample.
  mutating func add(_ match: MatchedRecord, to series: Int?) {
    let start = match.time.map { WindowGrid.minutes.start(containing: $0) }
    add(match, to: Minute(series: series, start: start))
  }

  /// Adds what another shelf holds, whose series have these numbers here.
  mutating func merge(_ other: EvidenceShelf, seriesAs indexes: [Int]) {
    for (key, found) in other.matches {
      let minute = Minute(series: key.series.map { indexes[$0] }, start: key.start)
      for match in found.all { add(match, to: minute) }
    }
  }

  /// Returns what is shown of the matches that `survives`, by series, each in order.
  func shown(where survives: (MatchedRecord) -> Bool) -> [Int?: [MatchedRecord]] {
    var shown: [Int?: [MatchedRecord]] = [:]
    for (minute, found) in matches {
      let survivors = found.all.filter(survives).sorted()
      shown[minute.series, default: []] += survivors.prefix(limit ?? .max)
    }
    return shown.mapValues { $0.sorted() }
  }

  private mutating func add(_ match: MatchedRecord, to minute: Minute) {
    if matches[minute]?.append(match) == nil { matches[minute] = MinuteMatches(match) }
    guard prunesEarly(minute), let limit, let found = matches[minute], case let count = found.count,
      count >= 4 * limit + 16,
      // Pruning again only once the rest has doubled keeps the cost of each match small.
      count & (count - 1) == 0 || count == 4 * limit + 16
    else { return }
    let sorted = found.all.sorted()
    matches[minute] = MinuteMatches(sorted[..<Self.prefix(of: sorted, limit: limit)])
  }

  private func prunesEarly(_ minute: Minute) -> Bool {
    guard dropsDuplicates else { return true }
    return clock == .event && minute.series.map { fixedSeries.contains($0) } ?? false
  }

  /// How many of sorted matches may still be among the first `limit` survivors.
  private static func prefix(of sorted: [MatchedRecord], limit: Int) -> Int {
    var pairs = 0
    for index in sorted.indices {
      if index == 0 || !sorted[index].repeats(sorted[index - 1]) { pairs += 1 }
      if pairs > limit { return index }
    }
    return sorted.count
  }
}
