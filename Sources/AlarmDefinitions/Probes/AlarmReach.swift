import MetricAlarms

/// Whether an alarm rings at the first event that a filter matches.
struct AlarmReach {
  private let alarm: MetricAlarm
  private let filter: MetricFilter
  /// All filters of the metric.
  private let writers: [MetricFilter]

  /// Creates the question about `alarm`, which watches what `filter` and other `writers` write.
  init(of alarm: MetricAlarm, on filter: MetricFilter, among writers: [MetricFilter]) {
    (self.alarm, self.filter, self.writers) = (alarm, filter, writers)
  }

  /// What keeps it from that, actions aside.
  var reservations: [AlarmReservation] {
    if let unit { return [unit] }
    if let always { return [always] }
    if let never { return [never] }
    return [dimensions, events].compactMap(\.self)
  }

  private var settings: AlarmSettings { alarm.settings }
  private var transformation: MetricTransformation { filter.transformation }

  /// The streams of the filter's metric.
  private var streams: [MetricStream] {
    alarm.streams.filter { transformation.writes($0.series) }
  }

  private var unit: AlarmReservation? {
    let asked = streams.compactMap(\.unit)
    guard asked.count == streams.count, !asked.contains(transformation.unit),
      let first = asked.first
    else { return nil }
    return .unit(first, written: transformation.unit)
  }

  private var dimensions: AlarmReservation? {
    guard let series = streams.first?.series, streams.count == 1, !series.dimensions.isEmpty
    else { return nil }
    return .dimensions(series.dimensions.map { "\($0.name) \($0.value)" })
  }

  private var always: AlarmReservation? {
    if settings.treatMissingData == .breaching { return .alwaysWithoutData }
    guard settings.math == nil else { return nil }
    let breaching = writers.compactMap(\.transformation.defaultValue).first {
      settings.comparison.holds($0, settings.threshold)
    }
    return breaching.map { .alwaysByDefault($0) }
  }

  private var never: AlarmReservation? {
    guard settings.math == nil,
      let range = DatapointRange(of: settings.statistic, writtenBy: writers),
      !range.canBreach(settings.comparison, settings.threshold)
    else { return nil }
    let condition = "\(settings.comparison.words) \(settings.threshold)"
    return .never(condition: condition, range: range)
  }

  private var events: AlarmReservation? {
    let (count, breaching) = (eventsInPeriod, settings.breachingToAlarm)
    if count == 1, breaching == 1 { return nil }
    return .events(
      count, in: breaching, of: settings.evaluationPeriods, period: settings.period,
      enough: settings.comparison == .greaterThan ? 0 : valueOfOne ?? settings.threshold)
  }

  /// What one event adds to the statistic; nil where that is not known, or nothing adds up.
  private var valueOfOne: Double? {
    guard settings.math == nil else { return nil }
    return switch settings.statistic {
    case .sum: filter.metricValue
    case .sampleCount: 1
    case .average, .minimum, .maximum, .extended: nil
    }
  }

  /// How many events make a datapoint breach, as far as it is known; else one.
  private var eventsInPeriod: Int {
    guard let value = valueOfOne, value > 0, !settings.comparison.holds(value, settings.threshold)
    else { return 1 }
    let ratio = settings.threshold / value
    let count =
      switch settings.comparison {
      case .greaterThanOrEqualTo: ratio.rounded(.up)
      case .greaterThan: ratio.rounded(.down) + 1
      case .lessThan, .lessThanOrEqualTo: 1.0
      }
    return Int(exactly: count) ?? .max
  }
}
