import MetricAlarms

/// Which filters write which metrics, and which alarms watch these, found at once however many there are.
struct MetricWriters {
  /// A metric as far as filters and alarms join: dimensions by their names alone (M1).
  private struct Key: Hashable {
    let metric: ReadMetric
    let dimensionNames: [String]
  }

  /// The filters that write a metric.
  private struct Writers {
    var filters: [ReadFilter] = []
    var values = WrittenValues()
    var anywhere: RegionalWriters?
    /// By Region, nil being that of filters which do not say.
    var regions: [String?: RegionalWriters] = [:]

    /// Adds the filter that was read as number `index`.
    mutating func add(_ read: ReadFilter, _ index: Int) {
      filters.append(read)
      values.add(read.filter)
      let (own, unit) = ((index, read.filter), read.filter.transformation.unit)
      var anywhere = anywhere ?? RegionalWriters(first: own)
      anywhere.units.insert(unit)
      self.anywhere = anywhere
      regions[read.region, default: RegionalWriters(first: own)].units.insert(unit)
    }
  }

  /// The first of them, and their units, in one Region or anywhere.
  private struct RegionalWriters {
    let first: (index: Int, filter: MetricFilter)
    var units: Set<MetricUnit> = []
  }

  /// The alarms on a metric.
  private struct Watchers {
    var alarms: [ReadAlarm] = []
    var regions: Set<String?> = []
  }

  private var writers: [Key: Writers] = [:]
  private var watchers: [Key: Watchers] = [:]
  private let names: MetricNames

  /// Sorts what was read.
  init(_ reading: DefinitionsReading) {
    names = MetricNames(reading)
    for (index, read) in reading.filters.enumerated() {
      writers[Self.key(of: read), default: Writers()].add(read, index)
    }
    for alarm in reading.alarms {
      let keys = (alarm.metricAlarm?.streams ?? []).map { Self.key(of: $0.series, in: alarm) }
      for key in Set(keys) {
        watchers[key, default: Watchers()].alarms.append(alarm)
        watchers[key]?.regions.insert(alarm.region)
      }
    }
  }

  /// The filters that may write `series`, which `alarm` watches.
  func writers(of series: MetricSeries, in alarm: ReadAlarm) -> [ReadFilter] {
    writers[Self.key(of: series, in: alarm)]?.filters ?? []
  }

  /// Which samples they write; nil: there are none of them.
  func values(of series: MetricSeries, in alarm: ReadAlarm) -> WrittenValues? {
    writers[Self.key(of: series, in: alarm)]?.values
  }

  /// Which samples `filter` and others write to its metric.
  func values(of filter: ReadFilter) -> WrittenValues {
    writers[Self.key(of: filter)]?.values ?? WrittenValues()
  }

  /// The first filter that may write `series` in the Region of `alarm`, and in which units such filters do;
  /// nil: there is none in that Region.
  func near(
    _ series: MetricSeries, in alarm: ReadAlarm
  ) -> (first: MetricFilter, units: Set<MetricUnit>)? {
    guard let all = writers[Self.key(of: series, in: alarm)] else { return nil }
    let near =
      (alarm.region == nil ? [all.anywhere] : [all.regions[nil], all.regions[alarm.region]])
      .compactMap(\.self)
    guard let first = near.min(by: { $0.first.index < $1.first.index })?.first.filter else {
      return nil
    }
    return (first, near.reduce(into: []) { $0.formUnion($1.units) })
  }

  /// The filters that write the same metric as `filter`, itself among them.
  func fellows(of filter: ReadFilter) -> [ReadFilter] {
    writers[Self.key(of: filter)]?.filters ?? []
  }

  /// The alarms on what a filter writes, in whichever Region.
  func watchers(of filter: ReadFilter) -> [ReadAlarm] {
    watchers[Self.key(of: filter)]?.alarms ?? []
  }

  /// Whether an alarm watches what a filter writes, in its Region as far as both say.
  func isWatched(_ read: ReadFilter) -> Bool {
    guard let regions = watchers[Self.key(of: read)]?.regions else { return false }
    return read.region == nil || regions.contains(nil) || regions.contains(read.region)
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
