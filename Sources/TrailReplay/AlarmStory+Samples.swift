import MetricWindows

extension AlarmStory {
  /// The samples an alarm sees, and what can be shown of them.
  struct Samples {
    /// Nil when no filter writes the series.
    let timeline: SampleTimeline?
    /// Those of its samples that are default values, behind which there is no match.
    let defaults: SampleTimeline?
    /// In order of time.
    let matches: [MatchedRecord]
    /// The earliest eventTime of the matches of each minute, by the minute's first second.
    let firstEvents: [Int: Int]

    /// All its samples, none where no filter writes the series.
    var known: SampleTimeline { timeline ?? SampleLedger().timeline }

    /// The earliest eventTime within `ranges`.
    func firstEvent(in ranges: [Range<Int>]) -> Int? {
      ranges.map(Self.minutes).compactMap { range in
        // Of a long window and few minutes with matches, the minutes are asked.
        range.count / 60 > firstEvents.count
          ? firstEvents.filter { range.contains($0.key) }.values.min()
          : stride(from: range.lowerBound, to: range.upperBound, by: 60)
            .compactMap { firstEvents[$0] }.min()
      }.min()
    }

    /// The first `limit` matches within `ranges`, which are ascending and do not overlap.
    func matches(in ranges: [Range<Int>], limit: Int) -> [MatchedRecord] {
      var found: [MatchedRecord] = []
      for range in ranges.map(Self.minutes) {
        var index = firstIndex(atOrAfter: range.lowerBound)
        while found.count < limit, index < matches.count,
          let time = matches[index].time, time < range.upperBound
        {
          found.append(matches[index])
          index += 1
        }
      }
      return found
    }

    /// The seconds of the minutes that begin within `range`: there the samples of records lie (M3).
    private static func minutes(in range: Range<Int>) -> Range<Int> {
      let grid = WindowGrid.minutes
      // The end of an endless range is no minute, and need be none.
      let end =
        range.upperBound > .max - 60
        ? range.upperBound : grid.firstBoundary(atOrAfter: range.upperBound)
      return min(grid.firstBoundary(atOrAfter: range.lowerBound), end)..<end
    }

    /// Matches without a time come last, and so behind every time.
    private func firstIndex(atOrAfter time: Int) -> Int {
      var (low, high) = (0, matches.count)
      while low < high {
        let middle = low + (high - low) / 2
        if matches[middle].time ?? .max < time { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func count(in ranges: [Range<Int>]) -> Int {
      ranges.reduce(0) { $0 + Self.count(timeline, $1) - Self.count(defaults, $1) }
    }

    private static func count(_ timeline: SampleTimeline?, _ range: Range<Int>) -> Int {
      timeline?.tally(in: range)?.sampleCount ?? 0
    }
  }
}
