/// What the samples of one stretch of time add up to, enough for every plain statistic.
///
/// A tally holds at least one sample: where there is none, there is no tally, because missing is
/// never 0 (M5, documented).
public struct SampleTally: Hashable, Sendable {
  /// How many samples there are, at least 1; default values count as samples (M7).
  public let sampleCount: Int
  /// The double nearest to the exact sum of all values, the same in whatever order they came.
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
  /// Values are added without rounding, and the sum is rounded once: so it depends neither on the order
  /// of merging (decision 14) nor on values being kept one by one, as adding them in ascending order
  /// would. The two differ in the last digit now and then; which one CloudWatch gives depends on the
  /// order in which it got the samples (recorded: statistics.json, both occur).
  package init(of minutes: ArraySlice<MinuteSamples>) {
    guard let first = minutes.first else { preconditionFailure("a tally of no samples") }
    var (count, minimum, maximum) = (0, first.minimum, first.maximum)
    var wholeSum = 0
    // Values that are not whole are the exception.
    var rest: ExactSum?
    for minute in minutes {
      count += minute.sampleCount
      minimum = min(minimum, minute.minimum)
      maximum = max(maximum, minute.maximum)
      wholeSum += minute.wholeSum
      if !minute.isWhole {
        var sum = rest.take() ?? ExactSum()
        minute.addRest(to: &sum)
        rest = sum
      }
    }
    (sampleCount, self.minimum, self.maximum) = (count, minimum, maximum)
    if var rest, !rest.isEmpty {
      rest.add(wholeSum)
      sum = rest.rounded
    } else {
      sum = Double(wholeSum)
    }
  }

  /// The sum divided by the number of samples (M7, documented).
  public var average: Double { sum / Double(sampleCount) }
}
