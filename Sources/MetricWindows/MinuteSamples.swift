/// The samples of one series and minute, ready for every plain statistic.
///
/// There is at least one: where there is none, nothing is kept, because missing is never 0 (M5,
/// documented). Merging is commutative and gives the same in any order. Minutes whose samples are
/// all alike, as those of a filter with a number for its value are, keep no values; other minutes
/// keep each of their different values once, since any window they share with a value that is not
/// whole adds up all its values one by one (decision 14).
package struct MinuteSamples: Hashable, Sendable {
  /// Largest whole value added up exactly: two thousand million of them still fit an `Int`.
  private static let largestWhole = 0x1p32

  /// How many samples there are; default values count as samples (M7).
  package private(set) var sampleCount: Int
  /// The least value.
  package private(set) var minimum: Double
  /// The greatest value.
  package private(set) var maximum: Double
  /// The exact sum; nil once a value is not whole or too large.
  private(set) var wholeSum: Int?
  /// How often each value occurs; empty while all values are `minimum`.
  private var counts: [Double: Int] = [:]

  /// Creates `count` samples of `value`, which must be finite.
  package init(value: Double, count: Int = 1) {
    // Adding zero turns -0.0 into 0.0. With both zeroes about, the least and the greatest value
    // would depend on the order in which equal values arrive.
    let value = value + 0
    sampleCount = count
    minimum = value
    maximum = value
    wholeSum = value.magnitude <= Self.largestWhole ? Int(exactly: value).map { $0 * count } : nil
  }

  /// Adds one more sample of the finite `value`.
  package mutating func add(_ value: Double) {
    merge(MinuteSamples(value: value))
  }

  /// Adds the samples of `other`.
  package mutating func merge(_ other: MinuteSamples) {
    let areAlike = min(minimum, other.minimum) == max(maximum, other.maximum)
    if !areAlike {
      // In place: a minute may hold very many values, and they come one at a time.
      if counts.isEmpty { counts[minimum] = sampleCount }
      if other.counts.isEmpty {
        counts[other.minimum, default: 0] += other.sampleCount
      } else {
        counts.merge(other.counts, uniquingKeysWith: +)
      }
    }
    sampleCount += other.sampleCount
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    wholeSum = wholeSum.flatMap { sum in other.wholeSum.map { sum + $0 } }
  }

  /// How often each value occurs.
  private var valueCounts: [Double: Int] { counts.isEmpty ? [minimum: sampleCount] : counts }

  /// How often each value occurs in all of `minutes`.
  static func valueCounts(of minutes: ArraySlice<MinuteSamples>) -> [Double: Int] {
    minutes.reduce(into: [:]) { $0.merge($1.valueCounts, uniquingKeysWith: +) }
  }
}
