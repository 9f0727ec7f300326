import MetricWindows

/// The datapoints of an alarm's windows, from the samples known so far (W7, observed).
struct DatapointReader: Sendable {
  private let settings: AlarmSettings
  /// The samples of each metric of an expression; of the only metric otherwise.
  private(set) var series: [KnownSamples]

  /// Samples that become known in the order of time.
  struct KnownSamples: Sendable {
    var known: SampleTimeline
    var waiting: ArraySlice<SampleArrivals.Late>
  }

  /// Begins before the first evaluation; `arrivals` are in the order of the alarm's metrics.
  init(of settings: AlarmSettings, over arrivals: [SampleArrivals]) {
    self.settings = settings
    series = arrivals.map { KnownSamples(known: $0.punctual, waiting: $0.late[...]) }
  }

  /// Takes in what is known at `instant`, which is never before the one of the call before.
  mutating func learn(until instant: Int) {
    for index in series.indices {
      while let next = series[index].waiting.first, next.availableAt <= instant {
        series[index].known.insert(next.samples, at: next.time)
        series[index].waiting.removeFirst()
      }
    }
  }

  /// Returns a reader of only those samples that are known by now and lie within `seconds`.
  func clipped(to seconds: Range<Int>) -> DatapointReader {
    var reader = self
    reader.series = series.map {
      KnownSamples(known: $0.known.clipped(to: seconds), waiting: [])
    }
    return reader
  }

  /// Returns the windows of an evaluation, those older than the newest `limit` with data left out
  /// where that saves work: of N they are dropped anyway (E1).
  func windows(of range: EvaluationRange, at instant: Int, limit: Int) -> RangeWindows {
    if let math = settings.math { return windows(of: math, in: range, at: instant) }
    var windows = RangeWindows(instant: instant, period: range.period, count: range.windowCount)
    var (age, missing) = (1, limit)
    while age <= range.windowCount, missing > 0 {
      if let datapoint = datapoint(of: range.window(age: age, at: instant)) {
        windows.held.append(RangeWindows.Held(age: age, datapoint: datapoint))
        (age, missing) = (age + 1, missing - 1)
      } else {
        age = ageOfNextSample(in: range, olderThan: age, at: instant) ?? range.windowCount + 1
      }
    }
    return windows
  }

  private func datapoint(of window: Range<Int>) -> Datapoint? {
    guard let found = series.first?.known.value(of: settings.statistic, in: window) else {
      return nil
    }
    return Datapoint(start: window.lowerBound, value: found.value, sampleCount: found.sampleCount)
  }

  /// How old the next older window with a sample of any metric is, however old; nil without one.
  ///
  /// Long silence is passed over, not asked window by window.
  func ageOfNextSample(
    in range: EvaluationRange, olderThan age: Int, at instant: Int
  ) -> Int? {
    let start = range.window(age: age, at: instant).lowerBound
    var newest: Int?
    for samples in series {
      guard let minute = samples.known.lastMinute(before: start) else { continue }
      newest = max(newest ?? minute, minute)
    }
    return newest.map { (instant - $0 + range.period - 1) / range.period }
  }
}
