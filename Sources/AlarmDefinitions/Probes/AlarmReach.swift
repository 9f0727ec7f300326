import MetricAlarms

/// Whether an alarm rings at the first event that a filter matches.
struct AlarmReach {
  /// The alarm's; of an expression that is nothing but a metric, those of an alarm on that metric.
  private let settings: AlarmSettings
  /// The streams of the filter's metric.
  private let streams: [MetricStream]
  private let filter: MetricFilter
  /// What all filters of the metric write.
  private let values: WrittenValues

  /// Creates the question about `alarm` on what `filter` and others write; nil: it does not look at that.
  init?(of alarm: MetricAlarm, on filter: MetricFilter, among values: WrittenValues) {
    var (settings, streams) = (alarm.settings, alarm.streams)
    if let metric = settings.math?.returnedMetric {
      (settings.statistic, settings.unit, settings.math) = (metric.statistic, metric.unit, nil)
      streams = [MetricStream(series: metric.series, unit: metric.unit)]
    }
    streams = streams.filter { filter.transformation.writes($0.series) }
    if streams.isEmpty { return nil }
    (self.settings, self.streams, self.filter, self.values) = (settings, streams, filter, values)
  }

  /// What keeps it from that, actions aside.
  var reservations: [AlarmReservation] {
    if settings.math != nil { return [dimensions, .expression].compactMap(\.self) }
    if let unit { return [unit] }
    if let always { return [always] }
    if let never { return [never] }
    return [dimensions, few].compactMap(\.self)
      + EventReach(of: filter, settings, among: values).reservations
  }

  private var unit: AlarmReservation? {
    let (asked, written) = (streams.compactMap(\.unit), filter.transformation.unit)
    guard asked.count == streams.count, !asked.contains(written), let first = asked.first
    else { return nil }
    return .unit(first, written: written)
  }

  private var dimensions: AlarmReservation? {
    guard let series = streams.first?.series, streams.count == 1, !series.dimensions.isEmpty
    else { return nil }
    return .dimensions(series.dimensions.map { "\($0.name) \($0.value)" })
  }

  private var always: AlarmReservation? {
    if settings.treatMissingData == .breaching { return .alwaysWithoutData }
    guard let defaults = values.defaults else { return nil }
    if settings.statistic == .sampleCount {
      return breaches(1) || breaches(.infinity) ? .alwaysByCount(defaults.lowerBound) : nil
    }
    let ends = [defaults.lowerBound, defaults.upperBound]
    if let value = ends.first(where: breaches) { return .alwaysByDefault(value) }
    guard settings.statistic == .sum else { return nil }
    return ends.first { $0 != 0 && breaches($0 * .infinity) }.map { .alwaysBySum($0) }
  }

  private var never: AlarmReservation? {
    guard let range = DatapointRange(of: settings.statistic, over: values),
      !range.canBreach(settings.comparison, settings.threshold)
    else { return nil }
    return .never(condition: settings.condition, range: range)
  }

  /// That percentiles of few samples are ignored (M9).
  private var few: AlarmReservation? {
    guard settings.lowSampleCount == .ignore, case .extended(let statistic) = settings.statistic,
      let percentile = statistic.percentile
    else { return nil }
    return percentile.fewestSamples.map { .fewSamples($0) }
  }

  private func breaches(_ value: Double) -> Bool {
    settings.comparison.holds(value, settings.threshold)
  }
}

extension AlarmSettings {
  /// The comparison and the threshold, in words.
  var condition: String { "\(comparison.words) \(threshold)" }
}

extension MetricMath {
  /// The metric that the expression is, by its id alone; nil: it computes something.
  fileprivate var returnedMetric: Metric? {
    var id = queries.first(where: \.returnsData)?.id
    while let step = steps.first(where: { $0.id == id }) {
      guard case .reference(let next) = step.expression.root.kind else { return nil }
      id = next
    }
    return metrics.first { $0.id == id }
  }
}
