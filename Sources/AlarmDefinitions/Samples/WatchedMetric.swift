import MetricAlarms

/// A metric whose samples an alarm looks at, by the name its expression has for it.
struct WatchedMetric: Sendable {
  /// Nil for the one metric of an alarm without an expression.
  let id: String?
  let statistic: MetricStatistic
  /// The unit of the samples it sees; nil: of any (M6).
  let unit: MetricUnit?

  /// All metrics of an alarm, in the order in which an evaluation takes them.
  static func all(of alarm: AlarmSettings) -> [WatchedMetric] {
    guard let math = alarm.math else {
      return [WatchedMetric(id: nil, statistic: alarm.statistic, unit: alarm.unit)]
    }
    return math.metrics.map { metric in
      WatchedMetric(id: metric.id, statistic: metric.statistic, unit: metric.unit)
    }
  }

  /// Which of `metrics` the samples called `id` belong to.
  ///
  /// Where there is only one, they need no name; an alarm without an expression takes any.
  static func index(
    of id: String?, among metrics: [WatchedMetric]
  ) throws(DocumentError) -> Int {
    if metrics.count == 1, id == nil || metrics[0].id == nil { return 0 }
    let known = metrics.compactMap(\.id)
    guard let id else { throw .missing("id") }
    guard let index = known.firstIndex(of: id) else {
      throw .unknownValue("id", id, known: known)
    }
    return index
  }

  /// Whether it sees samples in the unit called `name`; samples without one are in its own.
  func sees(unit name: String?) -> Bool {
    unit == nil || name == nil || name == unit?.rawValue
  }
}
