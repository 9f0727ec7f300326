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

  private let alarms: [AlarmStory]
  /// By the number of a change, its event's samples.
  private var samples: [Int: Set<Sample>] = [:]
  /// By the number of a change, the number of the first copy of its event.
  private var leaders: [Int] = []

  /// Prepares for `changes`, by their numbers.
  init(
    of changes: [RecordedChange], in ledger: MatchLedger, _ distinct: DistinctMatches,
    _ alarms: [AlarmStory]
  ) {
    self.alarms = alarms
    var byIdentity: [EventIdentity: Int] = [:]
    var byPlace: [RecordPlace: Int] = [:]
    var byShared: [String: Int] = [:]
    for (number, change) in changes.enumerated() {
      let shared = change.event.sharedEventID
      let known = shared.flatMap { byShared[$0] } ?? change.row.identity.flatMap { byIdentity[$0] }
      let leader = known ?? number
      leaders.append(leader)
      if let shared { byShared[shared] = leader }
      if let identity = change.row.identity { byIdentity[identity] = leader }
      byPlace[change.row.place] = leader
    }
    guard !changes.isEmpty else { return }
    for row in distinct.rows {
      guard let number = row.identity.flatMap({ byIdentity[$0] }) ?? byPlace[row.place],
        let series = row.series, let time = row.times.chosen
      else { continue }
      let sample = Sample(
        series: ledger.series.all[series], minute: WindowGrid.minutes.start(containing: time))
      samples[number, default: []].insert(sample)
    }
  }

  /// Whether any alarm watches such a call, and those that it made ring or found ringing, by time.
  func rings(for change: RecordedChange) -> (isWatched: Bool, rings: [AlarmRing]) {
    guard let samples = samples[leaders[change.event.moment.number]] else { return (false, []) }
    let watching = alarms.filter { story in
      samples.contains { story.watches($0.series) }
    }
    let rings = watching.compactMap { story in
      story.ring { changed in
        samples.contains { changed($0.series, $0.minute) }
      }
    }
    return (!watching.isEmpty, rings.sorted { ($0.at, $0.alarm) < ($1.at, $1.alarm) })
  }
}

extension AlarmStory {
  /// Whether it is a metric alarm that looks at a series.
  fileprivate func watches(_ series: MetricSeries) -> Bool {
    guard case .metric(let alarm) = alarm else { return false }
    return alarm.streams.contains { $0.series == series }
  }

  /// Its first change to ALARM that rests on certain samples, or while which they came.
  fileprivate func ring(
    _ holds: ((MetricSeries, Int) -> Bool) -> Bool
  ) -> AlarmRing? {
    for change in prior + changes where change.transition.to == .alarm {
      if holds({ change.sources.contains($0, minute: $1) }) {
        return AlarmRing(alarm: alarm.name, at: change.transition.at, wasInAlarm: false)
      }
      if holds({ _, minute in change.laterRanges.contains { $0.contains(minute) } }) {
        return AlarmRing(alarm: alarm.name, at: change.transition.at, wasInAlarm: true)
      }
    }
    return nil
  }
}
