import MetricAlarms

/// What alarms make of a filter's matches.
enum FilterWatch: Sendable {
  /// No alarm is on its metric.
  case unwatched
  /// None is known to be, and one may.
  case notKnown
  /// Its matches add no samples.
  case noSamples
  /// An alarm rings at the first match, as far as it is known.
  case ringing
  /// The alarm that comes nearest to that, and what keeps it.
  case reserved(ReadAlarm, [AlarmReservation])
}

/// Which alarms watch which filters, and how.
///
/// What is known of joining filters and alarms is asked here, and nowhere else among the probes.
struct FilterWatches {
  private let metrics: MetricWriters
  private let composites: RingingComposites
  /// The alarms on the metrics of a name, whatever their dimensions.
  private var alarms: [MetricSeries: [ReadAlarm]] = [:]

  /// Sorts what was read.
  init(_ reading: DefinitionsReading) {
    metrics = MetricWriters(reading)
    composites = RingingComposites(reading.alarms)
    for alarm in reading.alarms {
      let plain = (alarm.metricAlarm?.streams ?? []).map { stream in
        MetricSeries(namespace: stream.series.namespace, metricName: stream.series.metricName)
      }
      for series in Set(plain) { alarms[series, default: []].append(alarm) }
    }
  }

  /// Returns what the alarms make of a filter's matches.
  func watch(of read: ReadFilter) -> FilterWatch {
    if !read.filter.transformation.absentFields.isEmpty { return .noSamples }
    guard metrics.isWatched(read) else {
      return metrics.mayBeWatched(read) ? .notKnown : .unwatched
    }
    let writers = metrics.fellows(of: read).map(\.filter)
    let judged = alarms[read.filter.series, default: []].compactMap { alarm in
      reservations(of: alarm, on: read, among: writers).map { (alarm: alarm, reservations: $0) }
    }
    guard let best = judged.min(by: { $0.reservations.count < $1.reservations.count }),
      !best.reservations.isEmpty
    else { return .ringing }
    return .reserved(best.alarm, best.reservations)
  }

  /// What keeps an alarm from ringing at a filter's matches; nil: it does not watch them.
  private func reservations(
    of read: ReadAlarm, on filter: ReadFilter, among writers: [MetricFilter]
  ) -> [AlarmReservation]? {
    guard let alarm = read.metricAlarm,
      read.region == nil || filter.region == nil || read.region == filter.region,
      alarm.streams.contains(where: { filter.filter.transformation.writes($0.series) })
    else { return nil }
    let actions = alarm.details.actions
    let notifies = actions.isEnabled && !actions.alarm.isEmpty
    let isSilent = !notifies && !composites.notify(of: alarm.settings.name)
    let silence: [AlarmReservation] =
      isSilent ? [actions.isEnabled ? .noActions : .isOff] : []
    return AlarmReach(of: alarm, on: filter.filter, among: writers).reservations + silence
  }
}
