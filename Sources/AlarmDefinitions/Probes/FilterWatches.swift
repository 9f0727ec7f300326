import MetricAlarms

/// Which alarms watch which filters, and how.
///
/// What is known of joining filters and alarms is asked here, and nowhere else among the probes. Filters that
/// write alike are judged once, since by the hundred they may share a metric with as many alarms.
struct FilterWatches {
  /// Most steps that are taken; beyond these nothing is claimed.
  private static let stepLimit = 200_000

  /// What decides which alarms ring at a filter's matches.
  private struct Source: Hashable {
    let metric: ReadMetric
    let region: String?
    let transformation: MetricTransformation

    init(of read: ReadFilter) {
      (metric, region, transformation) = (read.metric, read.region, read.filter.transformation)
    }
  }

  /// An alarm, and what keeps it from ringing, actions aside.
  private struct Judged {
    let read: ReadAlarm
    let alarm: MetricAlarm
    let reservations: [AlarmReservation]
  }

  private let metrics: MetricWriters
  private var composites: RingingComposites
  private var watches: [Source: FilterWatch] = [:]
  private var pairs = 0

  /// Judges all that was read.
  init(_ reading: DefinitionsReading) {
    metrics = MetricWriters(reading)
    composites = RingingComposites(reading.alarms)
    for read in reading.filters {
      let source = Source(of: read)
      if watches[source] == nil { watches[source] = judge(read) }
    }
  }

  /// How often an alarm was looked at for a filter or for another alarm.
  var steps: Int { pairs + composites.steps }

  /// Returns what the alarms make of a filter's matches.
  func watch(of read: ReadFilter) -> FilterWatch { watches[Source(of: read)] ?? .notKnown }

  private mutating func judge(_ read: ReadFilter) -> FilterWatch {
    if !read.filter.transformation.absentFields.isEmpty { return .noSamples }
    guard metrics.isWatched(read) else {
      return metrics.mayBeWatched(read) ? .notKnown : .unwatched
    }
    let watchers = metrics.watchers(of: read)
    guard steps + watchers.count <= Self.stepLimit else { return .notKnown }
    pairs += watchers.count
    let values = metrics.values(of: read)
    let judged = watchers.compactMap { judge($0, on: read, among: values) }
    // What is left out is on an expression that does without the metric.
    if judged.isEmpty { return read.metric.isKnown ? .unwatched : .notKnown }
    let ringing = judged.filter(\.reservations.isEmpty).map(\.alarm)
    if ringing.contains(where: \.notifies) { return .ringing }
    let names = ringing.map(\.settings.name)
    guard let isHeard = composites.notify(ofAll: names, within: compositeLimit) else {
      return .notKnown
    }
    return isHeard ? .ringing : nearest(of: judged)
  }

  private var compositeLimit: Int { Self.stepLimit - pairs }

  /// What keeps an alarm from ringing at a filter's matches; nil: it does not watch them.
  private func judge(
    _ read: ReadAlarm, on filter: ReadFilter, among values: WrittenValues
  ) -> Judged? {
    guard let alarm = read.metricAlarm,
      read.region == nil || filter.region == nil || read.region == filter.region,
      let reach = AlarmReach(of: alarm, on: filter.filter, among: values)
    else { return nil }
    return Judged(read: read, alarm: alarm, reservations: reach.reservations)
  }

  /// The alarm that the least keeps from ringing and notifying, none doing so.
  private mutating func nearest(of judged: [Judged]) -> FilterWatch {
    var best: (read: ReadAlarm, reservations: [AlarmReservation])?
    for own in judged {
      guard let silence = silence(of: own.alarm, rings: own.reservations.isEmpty) else {
        return .notKnown
      }
      let reservations = own.reservations + silence
      if best.map({ reservations.count < $0.reservations.count }) ?? true {
        best = (own.read, reservations)
      }
    }
    return best.map { .reserved($0.read, $0.reservations) } ?? .unwatched
  }

  /// That nobody is notified when an alarm rings; nil where it takes too many steps to find out.
  ///
  /// Of one that `rings` at the first event it is known that no composite alarm notifies anyone.
  private mutating func silence(of alarm: MetricAlarm, rings: Bool) -> [AlarmReservation]? {
    if alarm.notifies { return [] }
    if !rings {
      guard let isHeard = composites.notify(of: alarm.settings.name, within: compositeLimit) else {
        return nil
      }
      if isHeard { return [] }
    }
    return [alarm.details.actions.isEnabled ? .noActions : .isOff]
  }
}

extension MetricAlarm {
  /// Whether it has an action for ALARM.
  fileprivate var notifies: Bool { details.actions.isEnabled && !details.actions.alarm.isEmpty }
}
