public import MetricAlarms

/// The samples of one series in order of time, kept per minute.
///
/// A minute is what samples were cut to: a whole one, or as many seconds as the `resolution` of the ledger
/// says, such as 10. Times are seconds since the Unix epoch. Looking something up takes a binary search;
/// summing a window then takes as many steps as it has minutes with samples.
public struct SampleTimeline: Hashable, Sendable {
  /// First seconds of the minutes that hold samples, ascending.
  private(set) var minutes: [Int]
  /// The samples of each of `minutes`, at the same index.
  private(set) var samples: [MinuteSamples]

  /// Creates a timeline without samples.
  package init() {
    self.init(minutes: [], samples: [])
  }

  /// Creates a timeline of minutes, ascending, and the samples of each.
  init(minutes: [Int], samples: [MinuteSamples]) {
    (self.minutes, self.samples) = (minutes, samples)
  }

  /// Creates a timeline of samples by the first second of their minute.
  init(_ samplesByMinute: [Int: MinuteSamples]) {
    let sorted = samplesByMinute.sorted { $0.key < $1.key }
    minutes = sorted.map(\.key)
    samples = sorted.map(\.value)
  }

  /// Creates a timeline of one value, given how many samples there are of it in each minute.
  ///
  /// Minutes are given by their first second, ascending; those without samples are left out.
  package init(of value: Double, counts: [(minute: Int, count: Int)]) {
    let counted = counts.filter { $0.count > 0 }
    minutes = counted.map(\.minute)
    samples = counted.map { MinuteSamples(value: value, count: $0.count) }
  }

  /// Returns these samples and those of `other`; nil has none.
  package func merging(_ other: SampleTimeline?) -> SampleTimeline {
    guard let other, !other.isEmpty else { return self }
    guard !isEmpty else { return other }
    var merged = SampleTimeline()
    var next = 0
    for (minute, found) in zip(other.minutes, other.samples) {
      while next < minutes.count, minutes[next] <= minute {
        merged.append(samples[next], at: minutes[next])
        next += 1
      }
      merged.append(found, at: minute)
    }
    merged.minutes += minutes[next...]
    merged.samples += samples[next...]
    return merged
  }

  /// Adds samples at the last minute or a later one.
  private mutating func append(_ found: MinuteSamples, at minute: Int) {
    if minutes.last == minute {
      samples[samples.count - 1].merge(found)
    } else {
      minutes.append(minute)
      samples.append(found)
    }
  }

  /// Adds samples at the first second of a minute; for the few that come late, as it moves the rest.
  package mutating func insert(_ found: MinuteSamples, at minute: Int) {
    let index = firstIndex(atOrAfter: minute)
    if index < minutes.count, minutes[index] == minute {
      samples[index].merge(found)
    } else {
      minutes.insert(minute, at: index)
      samples.insert(found, at: index)
    }
  }

  /// Returns the samples of each minute as becoming known so many seconds after its start.
  func reported(after seconds: Int) -> [SampleArrivals.Late] {
    zip(minutes, samples).map { minute, samples in
      SampleArrivals.Late(availableAt: minute + seconds, time: minute, samples: samples)
    }
  }

  /// How many samples there are.
  package var sampleCount: Int { samples.reduce(0) { $0 + $1.sampleCount } }

  /// Whether there is no sample at all.
  public var isEmpty: Bool { minutes.isEmpty }

  /// The minute of the first sample; `nil` without samples.
  public var firstMinute: Int? { minutes.first }

  /// The minute of the last sample; `nil` without samples.
  public var lastMinute: Int? { minutes.last }

  /// Returns the first minute with samples that starts at `time` or later, or `nil` after the last.
  public func firstMinute(atOrAfter time: Int) -> Int? {
    let index = firstIndex(atOrAfter: time)
    return index < minutes.count ? minutes[index] : nil
  }

  /// Returns the last minute with samples that starts before `time`, or `nil` before the first.
  package func lastMinute(before time: Int) -> Int? {
    let index = firstIndex(atOrAfter: time)
    return index > 0 ? minutes[index - 1] : nil
  }

  /// Returns what the minutes starting within `seconds` add up to, or `nil` if none has a sample.
  ///
  /// A window's start is inclusive (W4, documented) and its end exclusive (W4, assumed). Samples
  /// are known to the resolution only, so both should be multiples of it.
  public func tally(in seconds: Range<Int>) -> SampleTally? {
    let found = samples(in: seconds)
    return found.isEmpty ? nil : SampleTally(of: found)
  }

  /// Returns only the samples of the minutes starting within `seconds`.
  package func clipped(to seconds: Range<Int>) -> SampleTimeline {
    let first = firstIndex(atOrAfter: seconds.lowerBound)
    let end = max(first, firstIndex(atOrAfter: seconds.upperBound))
    var clipped = self
    clipped.minutes = Array(minutes[first..<end])
    clipped.samples = Array(samples[first..<end])
    return clipped
  }

  private func samples(in seconds: Range<Int>) -> ArraySlice<MinuteSamples> {
    let first = firstIndex(atOrAfter: seconds.lowerBound)
    var end = first
    while end < minutes.count, minutes[end] < seconds.upperBound { end += 1 }
    return samples[first..<end]
  }

  /// Returns a statistic of the samples within `seconds`, or `nil` if there is no sample.
  ///
  /// There is hardly any extended statistic either where a value is negative (M8, documented), and
  /// nothing where the values add up beyond all numbers.
  public func value(of statistic: MetricStatistic, in seconds: Range<Int>) -> WindowValue? {
    let found = samples(in: seconds)
    guard !found.isEmpty else { return nil }
    let tally = SampleTally(of: found)
    let value: Double
    switch statistic {
    case .sum: value = tally.sum
    case .sampleCount: value = Double(tally.sampleCount)
    case .average: value = tally.average
    case .minimum: value = tally.minimum
    case .maximum: value = tally.maximum
    case .extended(let statistic):
      guard let found = statistic.value(in: SampleHistogram(of: found, tally)) else { return nil }
      value = found
    }
    // What no double can hold is no datapoint (assumed).
    return value.isFinite ? WindowValue(value: value, sampleCount: tally.sampleCount) : nil
  }

  /// A statistic of the samples in one window.
  public struct WindowValue: Hashable, Sendable {
    /// The statistic's value.
    public let value: Double
    /// How many samples there are, at least 1.
    public let sampleCount: Int
  }

  /// Returns the windows between multiples of `period` that hold at least one sample, by time.
  ///
  /// The period is in seconds and a multiple of the resolution. Empty time costs nothing.
  public func alignedWindows(period: Int) -> [AlignedWindow] {
    let grid = WindowGrid(period: period)
    var windows: [AlignedWindow] = []
    var next = firstMinute
    while let minute = next {
      let start = grid.start(containing: minute)
      let end = start + period
      if let tally = tally(in: start..<end) {
        windows.append(AlignedWindow(start: start, period: period, tally: tally))
      }
      next = firstMinute(atOrAfter: end)
    }
    return windows
  }

  /// The index of the first minute that starts at `time` or later; the count if there is none.
  private func firstIndex(atOrAfter time: Int) -> Int {
    var low = 0
    var high = minutes.count
    while low < high {
      let middle = low + (high - low) / 2
      if minutes[middle] < time {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
