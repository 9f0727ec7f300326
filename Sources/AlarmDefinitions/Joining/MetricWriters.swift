import MetricAlarms

/// Which filters write which metrics, and which metrics alarms watch, found at once however many there
/// are.
struct MetricWriters {
  /// A metric as far as filters and alarms join: dimensions by their names alone (M1).
  struct Key: Hashable {
    let namespace: String
    let metricName: String
    let dimensionNames: [String]
  }

  private let writers: [Key: [ReadFilter]]
  /// The Regions of the alarms on each metric; nil: one that does not say.
  private let watched: [Key: Set<String?>]

  /// Sorts what was read.
  init(_ reading: DefinitionsReading) {
    writers = Dictionary(grouping: reading.filters) { Self.key(of: $0.filter.transformation) }
    var watched: [Key: Set<String?>] = [:]
    for alarm in reading.alarms {
      for stream in alarm.metricAlarm?.streams ?? [] {
        watched[Self.key(of: stream.series), default: []].insert(alarm.region)
      }
    }
    self.watched = watched
  }

  /// The filters that may write `series`.
  func writers(of series: MetricSeries) -> [MetricFilter] {
    readFilters(of: series).map(\.filter)
  }

  /// The same, with where they stand.
  func readFilters(of series: MetricSeries) -> [ReadFilter] {
    writers[Self.key(of: series), default: []]
  }

  /// The filters that write the same metric as `filter`, itself among them.
  func fellows(of filter: MetricFilter) -> [ReadFilter] {
    writers[Self.key(of: filter.transformation), default: []]
  }

  /// Whether an alarm watches what a filter writes, in its Region as far as both say.
  func isWatched(_ read: ReadFilter) -> Bool {
    let regions = watched[Self.key(of: read.filter.transformation), default: []]
    return regions.contains { $0 == nil || read.region == nil || $0 == read.region }
  }

  private static func key(of series: MetricSeries) -> Key {
    Key(
      namespace: series.namespace, metricName: series.metricName,
      dimensionNames: series.dimensions.map(\.name))
  }

  private static func key(of transformation: MetricTransformation) -> Key {
    Key(
      namespace: transformation.namespace, metricName: transformation.metricName,
      dimensionNames: transformation.dimensions.map(\.name).sorted())
  }
}
