/// What the samples of one stretch of time add up to, enough for every plain statistic.
///
/// A tally holds at least one sample: where there is none, there is no tally, because missing is
/// never 0 (M5, documented).
public struct SampleTally: Hashable, Sendable {
  /// How many samples there are, at least 1; default values count as samples (M7).
  public let sampleCount: Int
  /// The sum of all values, the same in whatever order they came (decision 14).
  public let sum: Double
  /// The least value.
  public let minimum: Double
  /// The greatest value.
  public let maximum: Double

  /// Creates the tally of the single sample `value`, which must be finite.
  public init(value: Double) {
    self.init(of: [MinuteSamples(value: value)])
  }

  /// Creates the tally of one minute or more.
  ///
  /// Whole values are added exactly. Where a value is not whole or is very large, all values are
  /// added in ascending order (decision 14): that takes as many steps as there are samples.
  package init(of minutes: ArraySlice<MinuteSamples>) {
    guard let first = minutes.first else { preconditionFailure("a tally of no samples") }
    var (count, minimum, maximum) = (first.sampleCount, first.minimum, first.maximum)
    var wholeSum = first.wholeSum
    for minute in minutes.dropFirst() {
      count += minute.sampleCount
      minimum = min(minimum, minute.minimum)
      maximum = max(maximum, minute.maximum)
      wholeSum = wholeSum.flatMap { sum in minute.wholeSum.map { sum + $0 } }
    }
    (sampleCount, self.minimum, self.maximum) = (count, minimum, maximum)
    sum = wholeSum.map(Double.init) ?? Self.ascendingSum(of: minutes)
  }

  /// The sum divided by the number of samples (M7, documented).
  public var average: Double { sum / Double(sampleCount) }

  private static func ascendingSum(of minutes: ArraySlice<MinuteSamples>) -> Double {
    let counts = MinuteSamples.valueCounts(of: minutes)
    var sum = 0.0
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<count { sum += value }
    }
    return sum
  }
}
