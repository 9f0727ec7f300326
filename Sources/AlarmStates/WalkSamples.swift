import MetricWindows

/// The samples that a walk remembers, of each metric of its alarm.
struct WalkSamples: Hashable, Sendable {
  /// The samples of one metric.
  struct Series: Hashable, Sendable {
    /// Those that evaluations see.
    var known = SampleTimeline()
    /// Those that become known later, in the order in which they do (W7, observed).
    var waiting: ArraySlice<SampleArrivals.Late> = []
  }

  /// In the order of the alarm's metrics.
  private(set) var series: [Series]

  /// No samples of so many metrics.
  init(of count: Int) {
    series = Array(repeating: Series(), count: count)
  }

  /// The samples of each metric.
  init(_ series: [Series]) {
    self.series = series
  }

  /// Adds samples of the first metric, the second and so on; of metrics beyond the last there are none.
  ///
  /// What has left every `range` before it becomes known is never seen, and not added.
  mutating func add(_ arrivals: [SampleArrivals], in range: EvaluationRange) {
    for (index, found) in zip(series.indices, arrivals) {
      series[index].known = series[index].known.merging(found.punctual)
      let late = found.late.filter { range.seconds(at: $0.availableAt).contains($0.time) }
      guard !late.isEmpty else { continue }
      let waiting = series[index].waiting + late
      series[index].waiting =
        waiting.sorted { ($0.availableAt, $0.time) < ($1.availableAt, $1.time) }[...]
    }
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

  /// Drops all samples before `time`.
  mutating func forget(before time: Int) {
    for index in series.indices {
      series[index].known = series[index].known.clipped(to: time..<(.max))
      series[index].waiting.removeAll { $0.time < time }
    }
  }

  /// Returns only what is known by now and lies within `seconds`.
  func clipped(to seconds: Range<Int>) -> WalkSamples {
    var clipped = self
    clipped.series = series.map { Series(known: $0.known.clipped(to: seconds)) }
    return clipped
  }

  /// Whether any that are known lie within `seconds`.
  func areThere(in seconds: Range<Int>) -> Bool {
    series.contains { samples in
      guard let minute = samples.known.firstMinute(atOrAfter: seconds.lowerBound) else {
        return false
      }
      return minute < seconds.upperBound
    }
  }

  /// The first instant from `next` on at which an evaluation sees any sample; nil: none does.
  func firstSight(from next: Int, in range: EvaluationRange) -> Int? {
    var first: Int?
    let start = range.seconds(at: next).lowerBound
    for samples in series {
      if let minute = samples.known.firstMinute(atOrAfter: start) {
        // The end of a range is exclusive, hence the first instant after the sample's time.
        let instant = range.instants.firstBoundary(atOrAfter: minute + 1)
        first = min(first ?? instant, instant)
      }
      let late = samples.waiting.lazy.compactMap { sample in
        let instant = range.instants.firstBoundary(atOrAfter: sample.availableAt)
        // It may have left the range by the first instant at which it is known.
        return range.seconds(at: instant).contains(sample.time) ? instant : nil
      }.first
      if let late { first = min(first ?? late, late) }
    }
    return first.map { max($0, next) }
  }
}
