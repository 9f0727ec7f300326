import AlarmStates
import BucketExposure
import MetricAlarms
import MetricWindows

/// Finds the alarms that a call made ring.
struct RingFinder {
  /// What a matching call adds to a metric.
  private struct Sample: Hashable {
    let series: MetricSeries
    /// The first second of its minute.
    let minute: Int
  }

  private let alarms: [RingTimes]
  /// By the number of a change, the samples of all copies of its event.
  private var samples: [Int: Set<Sample>] = [:]
  /// By the number of a change, the alarms that look at the metric of a filter that matches it.
  private var watchers: [Int: Set<String>] = [:]
  /// By the number of a change, the number of the first copy of its event.
  private let leaders: [Int]

  /// Prepares for `changes`, by their numbers, in a run of `plan` whose alarms did this.
  init(
    of changes: [RecordedChange], in ledger: MatchLedger, _ distinct: DistinctMatches,
    _ stories: [AlarmStory], plan: ReplayPlan
  ) {
    alarms = stories.map { RingTimes($0, range: plan.longestRange) }
    let copies = ChangeCopies(changes)
    leaders = copies.leaders
    guard !changes.isEmpty else { return }
    let alarmsByFilter = plan.filters.map { filter in
      plan.alarms.filter { alarm in
        alarm.streams.contains { filter.transformation.writes($0.series) }
      }.map(\.settings.name)
    }
    for row in distinct.rows {
      guard let number = copies.leader(of: row) else { continue }
      watchers[number, default: []].formUnion(alarmsByFilter[row.filter])
      guard let series = row.series, let time = row.times.chosen else { continue }
      let sample = Sample(
        series: ledger.series.all[series], minute: WindowGrid.minutes.start(containing: time))
      samples[number, default: []].insert(sample)
    }
  }

  /// The alarms that watch such a call, by name, and those that it made ring or found ringing, by time.
  func rings(for change: RecordedChange) -> (watchers: [String], rings: [AlarmRing]) {
    let number = leaders[change.event.moment.number]
    let rings = alarms.compactMap { alarm in
      samples[number]?.compactMap { alarm.ring(for: $0.series, minute: $0.minute) }
        .min { ($0.wasInAlarm ? 1 : 0, $0.at) < ($1.wasInAlarm ? 1 : 0, $1.at) }
    }
    return (
      watchers[number, default: []].sorted(), rings.sorted { ($0.at, $0.alarm) < ($1.at, $1.alarm) }
    )
  }
}
