import MetricAlarms
import MetricWindows

/// How many log events each filter with a default value did not match, by minute.
///
/// Every one of them gives a sample of the default value at its own time, in minutes with matches
/// too; a minute without log events gives none (recorded: metric_filters.json c-default). A match
/// without a number gives neither (assumed). Copies dropped as duplicates were no log events of
/// their own; as only matches are looked through for copies, records that no filter matches all
/// count.
struct UnmatchedRecords {
  /// All records that may be samples, matched or not, by minute in order of time.
  private var records: [(minute: Int, count: Int)] = []
  /// By the filter's index, those of them that give it none; only filters that have a default value.
  private var matched: [Int: RecordCounts] = [:]

  /// Counts them.
  ///
  /// - Parameters:
  ///   - filters: The plan's filters.
  ///   - distinct: The matches that count, and those that do not.
  ///   - strangers: Records with a match that are no log events of a filter.
  ///   - excepted: Such records whose matches exceptions took away: no match is left of them.
  ///   - part: All records of the run that CloudWatch Logs would have had.
  init(
    by filters: [MetricFilter], among distinct: DistinctMatches, strangers: [LedgerRow],
    excepted: [LedgerRow], of part: ReadingPart
  ) {
    let chosen = filters.indices.filter { filters[$0].transformation.defaultValue != nil }
    guard !chosen.isEmpty else { return }
    let copies = Self.copies(among: distinct)
    var counted = part.records
    var taken: Set<RecordPlace> = []
    for row in distinct.dropped where copies.contains(row.place) {
      if taken.insert(row.place).inserted { counted.add(-1, recordOf: row) }
    }
    records = counted.byMinute.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for filter in chosen { matched[filter] = part.strangers[filter] ?? RecordCounts() }
    for row in distinct.rows { matched[row.filter]?.add(1, recordOf: row) }
    // Of a record with a surviving match of another filter, a dropped match is a match still.
    for row in distinct.dropped + strangers where !copies.contains(row.place) {
      matched[row.filter]?.add(1, recordOf: row)
    }
    for row in excepted { matched[row.filter]?.add(1, recordOf: row) }
  }

  /// The records of which no match survived.
  private static func copies(among distinct: DistinctMatches) -> Set<RecordPlace> {
    var copies = Set(distinct.dropped.map(\.place))
    guard !copies.isEmpty else { return [] }
    for row in distinct.rows { copies.remove(row.place) }
    return copies
  }

  /// The samples of default values, by series, of those `filters` that are taken by their index.
  func defaultSamples(
    of filters: [MetricFilter], where isTaken: (Int) -> Bool
  ) -> [MetricSeries: SampleTimeline] {
    var timelines: [MetricSeries: SampleTimeline] = [:]
    /// By value, those of filters that match nothing: they are all alike.
    var alike: [Double: SampleTimeline] = [:]
    for (index, counts) in matched where isTaken(index) {
      guard let value = filters[index].transformation.defaultValue else { continue }
      let matched = counts.byMinute
      let shared = matched.isEmpty ? alike[value] : nil
      let timeline = shared ?? SampleTimeline(of: value, counts: unmatched(besides: matched))
      if matched.isEmpty { alike[value] = timeline }
      let series = filters[index].series
      timelines[series] = timelines[series]?.merging(timeline) ?? timeline
    }
    return timelines
  }

  private func unmatched(besides matched: [Int: Int]) -> [(minute: Int, count: Int)] {
    guard !matched.isEmpty else { return records }
    return records.map { ($0.minute, $0.count - (matched[$0.minute] ?? 0)) }
  }
}

extension RecordCounts {
  /// Counts the record of a match, where it may be a sample.
  fileprivate mutating func add(_ count: Int, recordOf row: LedgerRow) {
    guard let time = row.times.chosen, !row.isTooLarge else { return }
    add(count, at: time)
  }
}
