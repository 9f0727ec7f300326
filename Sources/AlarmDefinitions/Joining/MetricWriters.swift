import MetricAlarms

/// Which filters write which metrics, and which metrics alarms watch, found at once however many there
/// are.
struct MetricWriters {
  /// A metric as far as filters and alarms join: dimensions by their names alone (M1).
  private struct Key: Hashable {
    let metric: ReadMetric
    let dimensionNames: [String]
  }

  private let writers: [Key: [ReadFilter]]
  /// The Regions of the alarms on each metric; nil: one that does not say.
  private let watched: [Key: Set<String?>]
  private let names: MetricNames

  /// Sorts what was read.
  init(_ reading: DefinitionsReading) {
    names = MetricNames(reading)
    writers = Dictionary(grouping: reading.filters) { Self.key(of: $0) }
    var watched: [Key: Set<String?>] = [:]
    for alarm in reading.alarms {
      for stream in alarm.metricAlarm?.streams ?? [] {
        watched[Self.key(of: stream.series, in: alarm), default: []].insert(alarm.region)
      }
    }
    self.watched = watched
  }

  /// The filters that may write `series`, which `alarm` watches.
  func writers(of series: MetricSeries, in alarm: ReadAlarm) -> [ReadFilter] {
    writers[Self.key(of: series, in: alarm), default: []]
  }

  /// The filters that write the same metric as `filter`, itself among them.
  func fellows(of filter: ReadFilter) -> [ReadFilter] {
    writers[Self.key(of: filter), default: []]
  }

  /// Whether an alarm watches what a filter writes, in its Region as far as both say.
  func isWatched(_ read: ReadFilter) -> Bool {
    let regions = watched[Self.key(of: read), default: []]
    return regions.contains { $0 == nil || read.region == nil || $0 == read.region }
  }

  /// Whether an alarm may be on a filter's metric, as far as names are known.
  func mayBeWatched(_ read: ReadFilter) -> Bool {
    isWatched(read) || names.mayBeWatched(read.metric)
  }

  /// Whether a filter may write what an alarm watches, though none is known to.
  func mayBeWritten(_ series: MetricSeries, in alarm: ReadAlarm) -> Bool {
    names.mayBeWritten(ReadMetric(series, in: alarm))
  }

  private static func key(of series: MetricSeries, in alarm: ReadAlarm) -> Key {
    Key(
      metric: ReadMetric(series, in: alarm), dimensionNames: series.dimensions.map(\.name))
  }

  private static func key(of filter: ReadFilter) -> Key {
    Key(
      metric: filter.metric,
      dimensionNames: filter.filter.transformation.dimensions.map(\.name).sorted())
  }
}

extension ReadMetric {
  /// Creates the names of a metric that `alarm` watches.
  init(_ series: MetricSeries, in alarm: ReadAlarm) {
    self =
      alarm.metrics[series]
      ?? ReadMetric(
        namespace: DocumentText(series.namespace), metricName: DocumentText(series.metricName),
        in: alarm.place.file)
  }
}
