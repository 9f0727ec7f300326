import CLibrary

/// How many values lie in each bin of CloudWatch's histogram, those below 0 left out (M8, recorded).
///
/// Bin i has the values from 1.1^i up to 1.1^(i+1), 0 has a bin of its own. There are at most 14,450 of
/// them, however many values there are; those without a value are not kept.
struct HistogramBins: Hashable, Sendable {
  /// One bin and how many values lie in it.
  struct Bin: Codable, Hashable, Sendable {
    let index: Int
    var count: Int

    /// The names in the stored form.
    private enum CodingKeys: String, CodingKey {
      case index
      case count
    }
  }

  /// The bin of smallest values that are not 0 (recorded: extreme_bin_boundaries.json).
  private static let lowest = -7000
  /// The number we have for the bin of 0, below all others.
  static let zero = lowest - 1

  /// The natural logarithm of the ratio between one bin and the next.
  static let logOfRatio = log(1.1)

  /// Those that hold values, ascending.
  private(set) var all: [Bin] = []

  /// The bin of a finite `value` that is not negative.
  ///
  /// Doubles decide: 1.21 is in bin 1, the next double in bin 2 (recorded: exact_bin_boundaries.json).
  static func index(of value: Double) -> Int {
    if value == 0 { return zero }
    return max(lowest, Int((log(value) / logOfRatio).rounded(.down)))
  }

  /// The least value of bin `index`, and the first above it.
  static func bounds(of index: Int) -> (lower: Double, upper: Double) {
    if index == zero { return (0, 0) }
    return (exp(Double(index) * logOfRatio), exp(Double(index + 1) * logOfRatio))
  }

  /// Counts so many samples of one value; not where it is negative.
  mutating func add(_ value: Double, count: Int) {
    if value >= 0 { add(Bin(index: Self.index(of: value), count: count)) }
  }

  /// Counts what `other` has.
  mutating func merge(_ other: HistogramBins) {
    for bin in other.all { add(bin) }
  }

  private mutating func add(_ bin: Bin) {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = low + (high - low) / 2
      if all[middle].index < bin.index { low = middle + 1 } else { high = middle }
    }
    if low < all.count, all[low].index == bin.index {
      all[low].count += bin.count
    } else {
      all.insert(bin, at: low)
    }
  }
}

extension HistogramBins: Codable {
  /// Reads bins; throws a `DecodingError` for bins out of order and bins without samples.
  init(from decoder: any Decoder) throws {
    let found = try decoder.singleValueContainer().decode([Bin].self)
    let areInOrder = zip(found, found.dropFirst()).allSatisfy { $0.index < $1.index }
    let areHeld = found.allSatisfy { (1...StoredForm.mostSamples).contains($0.count) }
    guard areInOrder, areHeld, found.first.map({ $0.index >= Self.zero }) ?? true else {
      throw StoredForm.damage("bins of no histogram", decoder)
    }
    self.init(all: found)
  }

  /// Stores the bins that hold values.
  func encode(to encoder: any Encoder) throws {
    var list = encoder.singleValueContainer()
    try list.encode(all)
  }
}
