import MetricAlarms
import MetricWindows

extension AlarmEvaluator {
  /// The windows of an evaluation of an expression.
  ///
  /// Only windows with samples are computed, and what the others have is computed once: an expression
  /// has the same value in all of them, unless it joins windows. It then looks at the range, and REPEAT
  /// takes older values from there (assumed): section 8 has it make every window real for good, but an
  /// evaluation sees no older sample (W6, W7), and the value of a window that long gone would change with
  /// every minute's windows.
  func windows(
    of math: MetricMath, over samples: WalkSamples, at instant: Int
  ) -> RangeWindows {
    var windows = RangeWindows(instant: instant, period: range.period, count: range.windowCount)
    let ages =
      math.joinsWindows ? Array(1...range.windowCount) : heldAges(in: samples, at: instant)
    if !math.joinsWindows { windows.filler = emptyValue }
    guard !ages.isEmpty else { return windows }
    let values = zip(math.metrics, samples.series).map { metric, series in
      ages.map { age in
        series.known.value(of: metric.statistic, in: range.window(age: age, at: instant))?.value
      }
    }
    for (age, value) in zip(ages, math.values(over: values)) {
      let datapoint = value.map {
        Datapoint(start: instant - age * range.period, value: $0, sampleCount: nil)
      }
      windows.held.append(RangeWindows.Held(age: age, datapoint: datapoint))
    }
    return windows
  }

  /// The ages of windows in the range that hold samples of any metric, from new to old.
  private func heldAges(in samples: WalkSamples, at instant: Int) -> [Int] {
    var ages: [Int] = []
    var age = 0
    while let next = ageOfNextSample(in: samples, olderThan: age, at: instant),
      next <= range.windowCount
    {
      ages.append(next)
      age = next
    }
    return ages
  }
}
