import FilterPatterns
import MetricAlarms

/// Whether one event makes a datapoint breach, and how many do.
struct EventReach {
  /// No period has as many events.
  private static let mostEvents = 1e12

  private let filter: MetricFilter
  private let settings: AlarmSettings
  private let values: WrittenValues

  /// Creates the question about the events of `filter`, beside which others write `values`.
  init(of filter: MetricFilter, _ settings: AlarmSettings, among values: WrittenValues) {
    (self.filter, self.settings, self.values) = (filter, settings, values)
  }

  /// What keeps an alarm with these settings from ringing at the first of them.
  var reservations: [AlarmReservation] {
    if case .reference(let field) = filter.transformation.value {
      return [.field(field.text)] + periods(of: 1, enough: settings.threshold)
    }
    switch (settings.statistic, filter.metricValue) {
    case (.sum, let value?): return adding(value)
    case (.sampleCount, _): return adding(1)
    case (.extended(let statistic), let value?):
      let alone = statistic.range(least: value, greatest: value)
      let ends = [alone.lowerBound, alone.upperBound]
      if ends.allSatisfy(breaches) { return single(value, statistic.name) }
      return [ends.contains(where: breaches) ? .statistic(statistic.name) : missing(value)]
    case (.average, let value?), (.minimum, let value?), (.maximum, let value?):
      return breaches(value) ? single(value, settings.statistic.name) : [missing(value)]
    case (_, nil): return []
    }
  }

  /// Of a statistic to which each event adds `value`.
  private func adding(_ value: Double) -> [AlarmReservation] {
    let many = value == 0 ? breaches(0) : breaches(value * .infinity)
    switch (breaches(value), many) {
    case (true, true): return outweighed + periods(of: 1, enough: value)
    case (true, false):
      let count = count(of: value, inclusive: !settings.comparison.isInclusive)
      let burst = count.map {
        AlarmReservation.burst($0, period: settings.period, enough: value)
      }
      return [burst].compactMap(\.self) + periods(of: 1, enough: value)
    case (false, true):
      guard let count = count(of: value, inclusive: settings.comparison.isInclusive) else {
        return [.beyond(settings.threshold, each: value)]
      }
      return outweighed
        + periods(of: count, enough: settings.comparison.isInclusive ? value : 0)
    case (false, false): return [missing(value)]
    }
  }

  /// That samples of the other sign may make up for an event's.
  private var outweighed: [AlarmReservation] {
    guard settings.statistic == .sum else { return [] }
    let holds = values.all.map { all in
      [all.lowerBound, all.upperBound].allSatisfy { $0 == 0 || breaches($0 * .infinity) }
    }
    return holds == true ? [] : [amongOthers("Sum")]
  }

  /// Of a statistic that is the event's own value where there is no other sample.
  private func single(_ value: Double, _ statistic: String) -> [AlarmReservation] {
    let isAlone = values.all.map { [$0.lowerBound, $0.upperBound].allSatisfy(breaches) } ?? false
    let isExtreme = statistic == settings.comparison.extreme.name
    return (isAlone || isExtreme ? [] : [amongOthers(statistic)])
      + periods(of: 1, enough: settings.threshold)
  }

  private func amongOthers(_ statistic: String) -> AlarmReservation {
    .amongOthers(
      statistic: statistic, condition: settings.condition,
      better: settings.comparison.extreme.name)
  }

  private func missing(_ value: Double) -> AlarmReservation {
    .value(value, condition: settings.condition)
  }

  private func periods(of count: Int, enough: Double) -> [AlarmReservation] {
    let breaching = settings.breachingToAlarm
    if count == 1, breaching == 1 { return [] }
    // Good datapoints keep it from ringing later at what is old (E6).
    let isEnoughLater =
      settings.treatMissingData == .missing && settings.wallClock == nil && values.defaults == nil
    return [
      .events(
        EventsToAlarm(
          count: count, breaching: breaching, periods: settings.evaluationPeriods,
          length: settings.period, isEnoughLater: isEnoughLater, enough: enough))
    ]
  }

  /// How many events add up to the threshold, or to more if that is not `inclusive`; nil: more than there
  /// can be.
  private func count(of value: Double, inclusive: Bool) -> Int? {
    let ratio = settings.threshold / value
    let count = inclusive ? ratio.rounded(.up) : ratio.rounded(.down) + 1
    return count <= Self.mostEvents ? Int(exactly: count) : nil
  }

  private func breaches(_ value: Double) -> Bool {
    settings.comparison.holds(value, settings.threshold)
  }
}

extension ThresholdComparison {
  /// Whether the threshold itself breaches.
  fileprivate var isInclusive: Bool { self == .greaterThanOrEqualTo || self == .lessThanOrEqualTo }

  /// The statistic that breaches as soon as one sample does.
  fileprivate var extreme: MetricStatistic {
    switch self {
    case .greaterThanOrEqualTo, .greaterThan: .maximum
    case .lessThan, .lessThanOrEqualTo: .minimum
    }
  }
}
