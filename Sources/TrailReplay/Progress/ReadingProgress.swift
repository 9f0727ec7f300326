public import MetricAlarms
import Synchronization

/// How far a reading has come, for whoever waits for it: workers add to it as they read, and anybody may ask
/// at any time.
///
/// A sign of life and nothing else: no result depends on it.
public final class ReadingProgress: Sendable {
  /// What has been done up to a moment.
  public struct Counts: Hashable, Sendable {
    /// Files read to their end, or as far as they could be.
    public var files = 0
    /// Bytes read of files, as they are stored.
    public var bytes = 0
    /// Records met, those included that take no part.
    public var records = 0
    /// Records that a filter matches.
    public var matches = 0

    /// Creates the counts of a reading that has not begun.
    public init() {}
  }

  private let files = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let records = Atomic<Int>(0)
  private let matches = Atomic<Int>(0)
  private let hasEnded = Atomic<Bool>(false)
  private let filters = Mutex<Set<Int>>([])

  /// Creates the progress of a reading that has not begun.
  public init() {}

  /// What has been done so far; each count is of its own moment.
  public var counts: Counts {
    var counts = Counts()
    counts.files = files.load(ordering: .relaxed)
    counts.bytes = bytes.load(ordering: .relaxed)
    counts.records = records.load(ordering: .relaxed)
    counts.matches = matches.load(ordering: .relaxed)
    return counts
  }

  /// Whether all has been read, and what comes of it is being found.
  public var isJudging: Bool { hasEnded.load(ordering: .relaxed) }

  /// How many of `alarms` have had a match so far, `filters` being those of the reading.
  ///
  /// Whether one goes to ALARM is known only at the end, as the last file may hold the earliest record.
  public func alarms(of alarms: [MetricAlarm], fedBy filters: [MetricFilter]) -> Int {
    let matched = self.filters.withLock { $0 }
    let metrics = Set(
      matched.filter(filters.indices.contains).map { MetricName(of: filters[$0].series) })
    return alarms.count { alarm in
      alarm.streams.contains { metrics.contains(MetricName(of: $0.series)) }
    }
  }

  /// A metric, whatever its dimensions.
  private struct MetricName: Hashable {
    let namespace: String
    let name: String

    init(of series: MetricSeries) {
      (namespace, name) = (series.namespace, series.metricName)
    }
  }

  func addFile() {
    files.wrappingAdd(1, ordering: .relaxed)
  }

  func add(bytes count: Int) {
    bytes.wrappingAdd(count, ordering: .relaxed)
  }

  func add(records: Int, matches: Int) {
    self.records.wrappingAdd(records, ordering: .relaxed)
    self.matches.wrappingAdd(matches, ordering: .relaxed)
  }

  func noteMatch(of filters: some Sequence<Int>) {
    self.filters.withLock { $0.formUnion(filters) }
  }

  func end() {
    hasEnded.store(true, ordering: .relaxed)
  }
}
