import MetricWindows

extension AlarmStory {
  /// The samples an alarm sees, and what can be shown of them.
  struct Samples {
    /// Nil when no filter writes the series.
    let timeline: SampleTimeline?
    /// Those of its matches that may be shown, in order of time.
    let shown: [MatchedRecord]
    /// All of them.
    let matches: SeriesMatches

    /// All its samples, none where no filter writes the series.
    var known: SampleTimeline { timeline ?? SampleLedger().timeline }

    /// The first `limit` matches within `ranges`, which are ascending and do not overlap.
    func matches(in ranges: [Range<Int>], limit: Int) -> [MatchedRecord] {
      var found: [MatchedRecord] = []
      for range in ranges.map(Self.minutes) {
        var index = firstIndex(atOrAfter: range.lowerBound)
        while found.count < limit, index < shown.count,
          let time = shown[index].time, time < range.upperBound
        {
          found.append(shown[index])
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
      var (low, high) = (0, shown.count)
      while low < high {
        let middle = low + (high - low) / 2
        if shown[middle].time ?? .max < time { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// The numbers of all matches within `ranges`, which do not overlap.
    func numbers(in ranges: [Range<Int>]) -> some Sequence<Int> {
      ranges.lazy.map(Self.minutes).flatMap { matches.numbers(in: $0) }
    }
  }
}
