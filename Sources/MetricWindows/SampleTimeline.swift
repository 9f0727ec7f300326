/// The samples of one series in order of time, added up per minute.
///
/// Times are seconds since the Unix epoch. Looking something up takes a binary search; summing a
/// window then takes as many steps as it has minutes with samples.
public struct SampleTimeline: Hashable, Sendable {
  /// First seconds of the minutes that hold samples, ascending.
  private let minutes: [Int]
  /// What each of `minutes` adds up to, at the same index.
  private let tallies: [SampleTally]

  /// Creates a timeline of tallies by the first second of their minute.
  init(_ talliesByMinute: [Int: SampleTally]) {
    let sorted = talliesByMinute.sorted { $0.key < $1.key }
    minutes = sorted.map(\.key)
    tallies = sorted.map(\.value)
  }

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

  /// Returns what the minutes starting within `seconds` add up to, or `nil` if none has a sample.
  ///
  /// A window's start is inclusive (W4, documented) and its end exclusive (W4, assumed). Samples
  /// are known to the minute only, so both should be whole minutes.
  public func tally(in seconds: Range<Int>) -> SampleTally? {
    var index = firstIndex(atOrAfter: seconds.lowerBound)
    guard index < minutes.count, minutes[index] < seconds.upperBound else { return nil }
    var total = tallies[index]
    index += 1
    while index < minutes.count, minutes[index] < seconds.upperBound {
      total.merge(tallies[index])
      index += 1
    }
    return total
  }

  /// Returns the windows between multiples of `period` that hold at least one sample, by time.
  ///
  /// The period is in seconds and a multiple of 60. Empty time costs nothing.
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
