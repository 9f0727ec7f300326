import AlarmStates
import MetricAlarms
import MetricWindows

/// From when alarms are walked and from when they are reported, in seconds since the Unix epoch.
struct WalkSpan: Sendable {
  /// When evaluations begin; nil: there are none.
  let start: Int?
  /// Whether the archive goes back beyond that: alarms were not created at the start, and what is found
  /// at their first evaluation may have been so before.
  let isOlder: Bool
  /// The first second that is reported; nil: all is.
  let reportedFrom: Int?
  /// The time of the last record; nil: no record has one.
  let lastRecord: Int?

  init(of plan: ReplayPlan, _ reading: ArchiveReading) {
    let times = reading.part.times
    if let resumption = plan.resumption {
      (start, isOlder, reportedFrom, lastRecord) = (resumption.at, false, nil, times.last)
      return
    }
    (reportedFrom, lastRecord) = (plan.reading.selection.from, times.last)
    // It may have been read for alarms that look back further, or less far.
    let readsFrom = [plan.reading.readsFrom, reading.readsFrom].compactMap(\.self).max()
    isOlder = readsFrom.map { reading.part.isOlder || times.first ?? .max < $0 } ?? false
    // Of an older archive, the first evaluation is one whose range was read whole.
    let reach = plan.longestRange
    start = isOlder ? readsFrom.map { $0 + reach } : times.first
  }

  /// Whether a time is reported.
  func reports(_ time: Int?) -> Bool {
    guard let reportedFrom else { return true }
    return time.map { $0 >= reportedFrom } ?? false
  }
}

extension ReplayPlan {
  /// Seconds of the longest evaluation range of any alarm; five minutes without one.
  var longestRange: Int { ranges.map { $0.period * $0.windowCount }.max() ?? 300 }

  /// Seconds before the time reported from, after which alarms are in the state they would be in had
  /// all before been read, too: their evaluation ranges and one evaluation, and how long a suppressor
  /// works on.
  package var warmUp: Int {
    let step = ranges.map(\.instants.period).max() ?? 60
    let periods = composites.all.compactMap(\.suppressor?.periods)
    return longestRange + step
      + (periods.map { $0.waitPeriod + $0.extensionPeriod }.max() ?? 0)
  }

  private var ranges: [EvaluationRange] {
    alarms.map { EvaluationRange(of: $0.settings, windows: windows) }
  }
}
