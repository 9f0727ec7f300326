import MetricWindows

/// The matches that may be shown, by series and minute, while they are being collected.
///
/// Shown are the first few of each minute among those that survive as no duplicates, which is only
/// known at the end. So a shelf may throw away no match that could still be among the first few:
/// copies of one event share time and eventID, so a match preceded by `limit` other pairs of these
/// in its own minute is preceded by `limit` survivors whatever becomes of the copies. That holds
/// while copies fall into the same minute, as they do by eventTime but not by delivery; there, and
/// without a limit, everything is kept to the end.
struct EvidenceShelf: Sendable {
  struct Minute: Hashable, Sendable {
    let series: Int
    /// Nil: in no window.
    let start: Int?
  }

  /// No minute holds so many matches; a larger limit is none.
  private static let largestLimit = 1 << 40

  private let limit: Int?
  private let prunesEarly: Bool
  private let seriesOfFilter: [Int]
  private var matches: [Minute: [MatchedRecord]] = [:]

  init(plan: ReplayPlan) {
    let series = plan.series
    seriesOfFilter = plan.filters.map { filter in series.firstIndex(of: filter.series) ?? 0 }
    limit = plan.evidenceLimit.map { min($0, Self.largestLimit) }
    prunesEarly = plan.reading.duplicates == .count || plan.reading.clock == .event
  }

  mutating func add(_ match: MatchedRecord) {
    let start = match.time.map { WindowGrid.minutes.start(containing: $0) }
    add(match, to: Minute(series: seriesOfFilter[match.filter], start: start))
  }

  mutating func merge(_ other: EvidenceShelf) {
    for (minute, found) in other.matches {
      for match in found { add(match, to: minute) }
    }
  }

  /// Returns what is shown of the matches that `survives`, by minute, each in order.
  func shown(where survives: (MatchedRecord) -> Bool) -> [Minute: [MatchedRecord]] {
    matches.mapValues { found in
      let survivors = found.filter(survives).sorted()
      return Array(survivors.prefix(limit ?? .max))
    }
  }

  private mutating func add(_ match: MatchedRecord, to minute: Minute) {
    matches[minute, default: []].append(match)
    guard prunesEarly, let limit, let count = matches[minute]?.count, count >= 4 * limit + 16,
      // Pruning again only once the rest has doubled keeps the cost of each match small.
      count & (count - 1) == 0 || count == 4 * limit + 16
    else { return }
    matches[minute]?.sort()
    let kept = matches[minute].map { Self.prefix(of: $0, limit: limit) } ?? 0
    matches[minute]?.removeSubrange(kept...)
  }

  /// How many of sorted matches may still be among the first `limit` survivors.
  private static func prefix(of sorted: [MatchedRecord], limit: Int) -> Int {
    var pairs = 0
    for index in sorted.indices {
      let (match, previous) = (sorted[index], index > 0 ? sorted[index - 1] : nil)
      let repeats =
        match.eventID != nil && match.eventID == previous?.eventID && match.time == previous?.time
      if !repeats { pairs += 1 }
      if pairs > limit { return index }
    }
    return sorted.count
  }
}
