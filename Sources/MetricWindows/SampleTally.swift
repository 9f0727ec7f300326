/// What the samples of one stretch of time add up to, enough for every plain statistic.
///
/// A tally holds at least one sample: where there is none, there is no tally, because missing is
/// never 0 (M5, documented). Merging is commutative and, for integers, independent of the order of
/// merging, as integers are exact in a double up to 2^53 (decision 14). Series with other values
/// come later; until then the last digits of their sums may depend on the order.
public struct SampleTally: Hashable, Sendable {
  /// How many samples there are, at least 1; default values count as samples (M7).
  public private(set) var sampleCount: Int
  /// The sum of all values.
  public private(set) var sum: Double
  /// The least value.
  public private(set) var minimum: Double
  /// The greatest value.
  public private(set) var maximum: Double

  /// Creates the tally of the single sample `value`, which must be finite.
  public init(value: Double) {
    // Adding zero turns -0.0 into 0.0. With both zeroes about, the least and the greatest value
    // would depend on the order in which equal values arrive.
    let value = value + 0
    sampleCount = 1
    sum = value
    minimum = value
    maximum = value
  }

  /// The sum divided by the number of samples (M7, documented).
  public var average: Double { sum / Double(sampleCount) }

  /// Adds one more sample of the finite `value`.
  public mutating func add(_ value: Double) {
    merge(SampleTally(value: value))
  }

  /// Adds the samples of `other`.
  public mutating func merge(_ other: SampleTally) {
    sampleCount += other.sampleCount
    sum += other.sum
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
  }
}
