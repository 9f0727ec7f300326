import MetricWindows

/// How many log events each filter with a default value did not match, by minute.
///
/// Every one of them gives a sample of the default value at its own time, in minutes with matches
/// too; a minute without log events gives none (recorded: metric_filters.json c-default). A match
/// without a number gives neither (assumed). Copies dropped as duplicates were no log events of
/// their own; as only matches are looked through for copies, records that no filter matches all
/// count.
struct UnmatchedRecords {
  /// By the filter's index; only those that have a default value.
  private var byFilter: [Int: RecordCounts] = [:]

  /// Counts them.
  ///
  /// - Parameters:
  ///   - filters: The plan's filters.
  ///   - survivors: The matches that count, and those that do not.
  ///   - strangers: Records with a match that are no log events of a filter.
  ///   - part: All records of the run that CloudWatch Logs would have had.
  init(
    by filters: [MetricFilter], among survivors: Survivors, strangers: [MatchEntry],
    of part: ReadingPart
  ) {
    let chosen = filters.indices.filter { filters[$0].transformation.defaultValue != nil }
    guard !chosen.isEmpty else { return }
    let copies = Self.copies(among: survivors)
    var counted = part.records
    var taken: Set<RecordPlace> = []
    for entry in survivors.dropped where copies.contains(entry.place) {
      if taken.insert(entry.place).inserted { counted.takeBack(entry) }
    }
    for filter in chosen { byFilter[filter] = counted }
    for entry in survivors.entries { byFilter[entry.filter]?.takeBack(entry) }
    // Of a record with a surviving match of another filter, a dropped match is a match still.
    for entry in survivors.dropped + strangers where !copies.contains(entry.place) {
      byFilter[entry.filter]?.takeBack(entry)
    }
    for (filter, counts) in part.strangers { byFilter[filter]?.takeBack(counts) }
  }

  /// The records of which no match survived.
  private static func copies(among survivors: Survivors) -> Set<RecordPlace> {
    var copies = Set(survivors.dropped.map(\.place))
    guard !copies.isEmpty else { return [] }
    for entry in survivors.entries { copies.remove(entry.place) }
    return copies
  }

  /// The samples of default values, by series, of those `filters` that are taken by their index.
  func defaultSamples(
    of filters: [MetricFilter], where isTaken: (Int) -> Bool
  ) -> [MetricSeries: SampleLedger] {
    var ledgers: [MetricSeries: SampleLedger] = [:]
    for (index, counts) in byFilter where isTaken(index) {
      guard let value = filters[index].transformation.defaultValue else { continue }
      for (minute, count) in counts.byMinute {
        ledgers[filters[index].series, default: SampleLedger()].add(value, count: count, at: minute)
      }
    }
    return ledgers
  }
}

extension RecordCounts {
  /// Takes back the record of a match, where it was counted.
  fileprivate mutating func takeBack(_ entry: MatchEntry) {
    guard let time = entry.times.chosen, !entry.isTooLarge else { return }
    add(-1, at: time)
  }

  fileprivate mutating func takeBack(_ other: RecordCounts) {
    for (minute, count) in other.byMinute { add(-count, at: minute) }
  }
}
