import MetricAlarms
import MetricWindows

extension AlarmEvaluator {
  /// Returns the windows of the evaluation at `instant`, those older than the newest `limit` with data
  /// left out where that saves work: of N they are dropped anyway (E1).
  func windows(of samples: WalkSamples, at instant: Int, limit: Int) -> RangeWindows {
    if let math = settings.math { return windows(of: math, over: samples, at: instant) }
    var windows = RangeWindows(instant: instant, period: range.period, count: range.windowCount)
    var (age, missing) = (1, limit)
    while age <= range.windowCount, missing > 0 {
      if let datapoint = datapoint(of: range.window(age: age, at: instant), in: samples) {
        windows.held.append(RangeWindows.Held(age: age, datapoint: datapoint))
        (age, missing) = (age + 1, missing - 1)
      } else {
        age =
          ageOfNextSample(in: samples, olderThan: age, at: instant) ?? range.windowCount + 1
      }
    }
    return windows
  }

  private func datapoint(of window: Range<Int>, in samples: WalkSamples) -> Datapoint? {
    guard let found = samples.series.first?.known.value(of: settings.statistic, in: window) else {
      return nil
    }
    return Datapoint(start: window.lowerBound, value: found.value, sampleCount: found.sampleCount)
  }

  /// How old the next older window with a sample of any metric is, however old; nil without one.
  ///
  /// Long silence is passed over, not asked window by window.
  func ageOfNextSample(in samples: WalkSamples, olderThan age: Int, at instant: Int) -> Int? {
    let start = range.window(age: age, at: instant).lowerBound
    var newest: Int?
    for series in samples.series {
      guard let minute = series.known.lastMinute(before: start) else { continue }
      newest = max(newest ?? minute, minute)
    }
    return newest.map { (instant - $0 + range.period - 1) / range.period }
  }
}
