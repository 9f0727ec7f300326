import AlarmStates
import MetricAlarms

/// When an alarm went to ALARM, to be asked for the samples behind it.
struct RingTimes {
  private let alarm: Alarm
  /// Its changes to ALARM, in order of time.
  private let changes: [AlarmStory.Change]
  /// How far behind a sample a change may be that rests on it, in seconds.
  private let reach: Int

  /// Takes the story of an alarm, in a run whose longest evaluation range is that many seconds.
  init(_ story: AlarmStory, range: Int) {
    alarm = story.alarm
    changes = (story.prior + story.changes).filter { $0.transition.to == .alarm }
    // An evaluation is at most a day behind the end of its range, whatever the period.
    reach = range + 86_400
  }

  /// The first change that rests on a sample of a series in a minute, or while which it came.
  func ring(for series: MetricSeries, minute: Int) -> AlarmRing? {
    let next = firstIndex(after: minute)
    for change in changes[next...] {
      guard change.transition.at <= minute + reach else { break }
      if change.sources.contains(series, minute: minute) { return ring(change, wasInAlarm: false) }
    }
    guard next > 0, looksAt(series) else { return nil }
    let last = changes[next - 1]
    guard last.laterRanges.contains(where: { $0.contains(minute) }) else { return nil }
    return ring(last, wasInAlarm: true)
  }

  private func ring(_ change: AlarmStory.Change, wasInAlarm: Bool) -> AlarmRing {
    AlarmRing(alarm: alarm.name, at: change.transition.at, wasInAlarm: wasInAlarm)
  }

  private func looksAt(_ series: MetricSeries) -> Bool {
    guard case .metric(let alarm) = alarm else { return false }
    return alarm.streams.contains { $0.series == series }
  }

  /// The first change later than a time.
  private func firstIndex(after time: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = low + (high - low) / 2
      if changes[middle].transition.at <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
