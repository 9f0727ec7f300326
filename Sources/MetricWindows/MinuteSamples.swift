/// The samples of one series and minute, ready for every statistic.
///
/// There is at least one: where there is none, nothing is kept, because missing is never 0 (M5,
/// documented). Merging is commutative and gives the same bits in any order. Minutes whose samples are
/// all alike, as those of a filter with a number for its value are, take five words; others keep a
/// histogram besides, whose size does not grow with the number of samples.
package struct MinuteSamples: Hashable, Sendable {
  /// Largest whole value added up in an `Int`: two thousand million of them still fit.
  static let largestWhole = 0x1p32

  /// How many samples there are; default values count as samples (M7).
  package private(set) var sampleCount: Int
  /// The least value.
  package private(set) var minimum: Double
  /// The greatest value.
  package private(set) var maximum: Double
  /// The sum of the whole values that are not too large.
  private(set) var wholeSum: Int
  /// One where values differ, none while all are `minimum`: an array takes one word for none.
  private(set) var spread: [ValueSpread] = []

  /// Creates `count` samples of `value`, which must be finite.
  package init(value: Double, count: Int = 1) {
    // Adding zero turns -0.0 into 0.0. With both zeroes about, the least and the greatest value
    // would depend on the order in which equal values arrive.
    let value = value + 0
    sampleCount = count
    minimum = value
    maximum = value
    wholeSum = (Self.whole(value) ?? 0) * count
  }

  /// Creates so many samples of values that differ.
  init(
    count: Int, from minimum: Double, to maximum: Double, wholeSum: Int, spread: ValueSpread
  ) {
    (sampleCount, self.minimum, self.maximum) = (count, minimum, maximum)
    (self.wholeSum, self.spread) = (wholeSum, [spread])
  }

  /// The same value where it is whole and not too large to be added up as such.
  static func whole(_ value: Double) -> Int? {
    value.magnitude <= largestWhole ? Int(exactly: value) : nil
  }

  /// Adds one more sample of the finite `value`.
  package mutating func add(_ value: Double) {
    merge(MinuteSamples(value: value))
  }

  /// Adds the samples of `other`.
  package mutating func merge(_ other: MinuteSamples) {
    let areAlike = min(minimum, other.minimum) == max(maximum, other.maximum)
    if !areAlike {
      // In place: a minute may hold very many samples, and they come one at a time.
      if spread.isEmpty { spread.append(ValueSpread(minimum, count: sampleCount)) }
      if let others = other.spread.first {
        spread[0].merge(others)
      } else {
        spread[0].add(other.minimum, count: other.sampleCount)
      }
    }
    sampleCount += other.sampleCount
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    wholeSum += other.wholeSum
  }

  /// Whether all samples are alike and in `wholeSum`: of others nothing at all is in it, and a product
  /// is rounded like the sum it stands for.
  var isWhole: Bool { spread.isEmpty && Double(wholeSum) == minimum * Double(sampleCount) }

  /// Adds to `sum` the values that are not in `wholeSum`.
  func addRest(to sum: inout ExactSum) {
    if let own = spread.first {
      sum.merge(own.rest)
    } else if Self.whole(minimum) == nil {
      sum.add(minimum, times: sampleCount)
    }
  }

  /// Counts the samples in `bins`.
  func count(in bins: inout HistogramBins) {
    if let own = spread.first {
      bins.merge(own.bins)
    } else {
      bins.add(minimum, count: sampleCount)
    }
  }
}
