import MetricWindows

/// The datapoints of an alarm's windows, from the samples known so far (W7, observed).
struct DatapointReader: Sendable {
  private let settings: AlarmSettings
  /// The samples of each metric of an expression; of the only metric otherwise.
  private var series: [KnownSamples]

  /// Samples that become known in the order of time.
  private struct KnownSamples: Sendable {
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

  /// Returns the datapoint of every window of an evaluation, from new to old; missing ones as nil.
  func allDatapoints(of range: EvaluationRange, at instant: Int) -> [Datapoint?] {
    let windows = range.windows(at: instant)
    return settings.math.map { datapoints(of: $0, in: windows) } ?? windows.map(datapoint)
  }

  /// Returns the datapoint of each window of an evaluation, from new to old; missing ones as nil.
  ///
  /// Windows older than the newest N with data are left out: they are dropped anyway (E1), and
  /// summing them would be most of the work where every minute has samples.
  func datapoints(of range: EvaluationRange, at instant: Int) -> [Datapoint?] {
    if let math = settings.math { return datapoints(of: math, in: range.windows(at: instant)) }
    var datapoints: [Datapoint?] = []
    datapoints.reserveCapacity(min(range.windowCount, settings.evaluationPeriods + 8))
    var (age, missing) = (1, settings.evaluationPeriods)
    while age <= range.windowCount, missing > 0 {
      if let datapoint = datapoint(of: range.window(age: age, at: instant)) {
        datapoints.append(datapoint)
        (age, missing) = (age + 1, missing - 1)
      } else {
        let next = ageOfNextSample(in: range, olderThan: age, at: instant)
        datapoints.append(contentsOf: repeatElement(nil, count: next - age))
        age = next
      }
    }
    return datapoints
  }

  /// How old the next window with a sample is, the one `age` windows old having no value: long silence
  /// is passed over, not asked window by window.
  private func ageOfNextSample(
    in range: EvaluationRange, olderThan age: Int, at instant: Int
  ) -> Int {
    let start = range.window(age: age, at: instant).lowerBound
    guard let minute = series.first?.known.lastMinute(before: start) else {
      return range.windowCount + 1
    }
    let next = (instant - minute + range.period - 1) / range.period
    return min(next, range.windowCount + 1)
  }

  private func datapoint(of window: Range<Int>) -> Datapoint? {
    guard let found = series.first?.known.value(of: settings.statistic, in: window) else {
      return nil
    }
    return Datapoint(start: window.lowerBound, value: found.value, sampleCount: found.sampleCount)
  }

  private func datapoints(of math: MetricMath, in windows: [Range<Int>]) -> [Datapoint?] {
    let values = zip(math.metrics, series).map { metric, samples in
      windows.map { samples.known.value(of: metric.statistic, in: $0)?.value }
    }
    return zip(windows, math.values(over: values)).map { window, value in
      value.map { Datapoint(start: window.lowerBound, value: $0, sampleCount: nil) }
    }
  }
}
