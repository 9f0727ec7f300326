import Foundation

/// The slow twin of the extended statistics: all samples sorted, put into bins one by one, then the
/// formulas of the reference (M8) word for word.
package struct ReferenceStatistic {
  /// The shares of a bin's samples at which a part of them begins and ends, of each bin.
  package typealias Shares = [(from: Double, to: Double)]

  private struct Bin {
    let lower: Double
    let upper: Double
    /// The samples before it and in it.
    let before: Double
    let count: Double
  }

  private let sorted: [Double]
  private let bins: [Bin]
  private var total: Double { Double(sorted.count) }

  /// Takes samples that are not negative.
  package init(_ samples: [Double]) {
    sorted = samples.sorted()
    var groups: [(index: Int, values: [Double])] = []
    for value in sorted {
      let index = Self.index(of: value)
      if groups.last?.index == index {
        groups[groups.count - 1].values.append(value)
      } else {
        groups.append((index, [value]))
      }
    }
    var (bins, before) = ([Bin](), 0.0)
    for group in groups {
      let isZero = group.index == .min
      bins.append(
        Bin(
          lower: isZero ? 0 : max(exp(Double(group.index) * log(1.1)), sorted[0]),
          upper: isZero ? 0 : min(exp(Double(group.index + 1) * log(1.1)), sorted.last ?? 0),
          before: before, count: Double(group.values.count)))
      before += Double(group.values.count)
    }
    self.bins = bins
  }

  private static func index(of value: Double) -> Int {
    value == 0 ? .min : max(-7000, Int(floor(log(value) / log(1.1))))
  }

  /// The sample below which so many in a hundred lie.
  package func percentile(_ percentage: Double) -> Double {
    if percentage == 0 { return sorted[0] }
    if percentage == 100 { return sorted.last ?? .nan }
    let rank = percentage / 100 * total
    for bin in bins where bin.before + bin.count >= rank {
      let value = Self.between(bin, (rank - bin.before) / bin.count)
      return min(max(value, sorted[0]), sorted.last ?? .nan)
    }
    return .nan
  }

  private static func between(_ bin: Bin, _ share: Double) -> Double {
    if bin.lower == 0 { return 0 }
    return exp(log(bin.lower) + share * (log(bin.upper) - log(bin.lower)))
  }

  /// Which share of the samples of each bin lies between two ranks.
  package func ranks(_ from: Double, _ to: Double) -> Shares {
    bins.map { bin in
      let share = { (part: Double) in min(1, max(0, (part * total - bin.before) / bin.count)) }
      return (share(from), share(to))
    }
  }

  /// The same between two values.
  package func values(_ above: Double?, _ upTo: Double?) -> Shares {
    bins.map { bin in
      let share = { (limit: Double) -> Double in
        if limit >= bin.upper { return 1 }
        return max(0, (limit - bin.lower) / (bin.upper - bin.lower))
      }
      return (above.map(share) ?? 0, upTo.map(share) ?? 1)
    }
  }

  /// How many samples such a part has.
  package func count(_ shares: Shares) -> Double {
    zip(bins, shares).reduce(0) { $0 + max(0, $1.1.to - $1.1.from) * $1.0.count }
  }

  /// What they add up to.
  package func sum(_ shares: Shares) -> Double {
    let pieces = zip(bins, shares).filter { $0.1.from < $0.1.to }
    return pieces.enumerated().reduce(0) { sum, piece in
      let (bin, share) = piece.element
      let isAtEnd = piece.offset == 0 || piece.offset == pieces.count - 1
      let width = bin.upper - bin.lower
      let ends = (bin.lower + width * share.from) + (bin.lower + width * share.to)
      let mean = isAtEnd ? ends / 2 : Self.between(bin, 0.5)
      return sum + (share.to - share.from) * bin.count * mean
    }
  }

  /// Their mean, nil of none; of samples that are all alike it is their value.
  package func mean(_ shares: Shares) -> Double? {
    let count = count(shares)
    if count > 0, sorted.first == sorted.last { return sorted.first }
    return count > 0 ? sum(shares) / count : nil
  }

  /// The mean of all samples, those of the lowest and highest ranks set to a limit.
  package func winsorizedMean(_ from: Double, _ to: Double) -> Double {
    (sum(ranks(from, to)) + from * total * limit(from) + (1 - to) * total * limit(to)) / total
  }

  private func limit(_ share: Double) -> Double {
    let rank = share * total
    for bin in bins where bin.before + bin.count >= rank {
      let rest = bin.before + bin.count - rank
      let power = rest == 0 ? 1 : min(1, rest * bin.count)
      return min(bin.lower * exp(power * log(1.1)), sorted.last ?? .nan)
    }
    return .nan
  }
}
