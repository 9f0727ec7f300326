/// What is kept of the samples of a minute whose values differ.
///
/// Not the values themselves: a minute may have very many of them. Whole numbers that are not too large
/// are summed in `MinuteSamples` itself.
struct ValueSpread: Codable, Hashable, Sendable {
  /// How many samples lie in which bin.
  private(set) var bins = HistogramBins()
  /// The sum of the values that are not whole, or too large.
  private(set) var rest = ExactSum()

  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case bins
    case rest
  }

  /// Creates the spread of so many samples of one value.
  init(_ value: Double, count: Int) {
    add(value, count: count)
  }

  /// Adds so many samples of one value.
  mutating func add(_ value: Double, count: Int) {
    bins.add(value, count: count)
    if MinuteSamples.whole(value) == nil { rest.add(value, times: count) }
  }

  /// Adds the samples of `other`.
  mutating func merge(_ other: ValueSpread) {
    bins.merge(other.bins)
    rest.merge(other.rest)
  }
}
