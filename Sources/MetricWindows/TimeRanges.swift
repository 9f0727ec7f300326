/// Stretches of time that do not overlap, ascending.
package struct TimeRanges: Hashable, Sendable {
  /// The stretches, in seconds since the Unix epoch: start inclusive, end exclusive.
  package private(set) var all: [Range<Int>] = []

  /// Creates the stretches that `ranges`, in whatever order, cover together.
  package init(_ ranges: [Range<Int>]) {
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = all.last, range.lowerBound <= last.upperBound {
        all[all.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        all.append(range)
      }
    }
  }

  /// Returns what either covers.
  package func union(_ other: TimeRanges) -> TimeRanges {
    TimeRanges(all + other.all)
  }

  /// Returns what these cover and `other` does not.
  package func subtracting(_ other: TimeRanges) -> TimeRanges {
    var rest: [Range<Int>] = []
    for range in all {
      var start = range.lowerBound
      for hole in other.all where hole.upperBound > start && hole.lowerBound < range.upperBound {
        if hole.lowerBound > start { rest.append(start..<hole.lowerBound) }
        start = hole.upperBound
      }
      if start < range.upperBound { rest.append(start..<range.upperBound) }
    }
    return TimeRanges(rest)
  }
}
