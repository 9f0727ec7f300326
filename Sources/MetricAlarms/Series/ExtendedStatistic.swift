/// A statistic that CloudWatch computes from a histogram of a window's samples (M8, recorded).
///
///     p90  p99.9                       percentile
///     tm90  TM(10%:90%)  TM(:500)      mean of the samples between two limits; IQM is TM(25%:75%)
///     tc90  TC(10%:90%)  TC(2:10)      their number
///     ts90  TS(10%:90%)  TS(2:10)      their sum
///     wm90  WM(10%:90%)  WM(:500)      mean with the samples beyond a limit set to it
///     PR(:300)  PR(100:2000)           share of the samples between two values, in percent
public struct ExtendedStatistic: Hashable, Sendable {
  /// As written.
  public let name: String
  /// What is measured of which samples.
  package let measure: Measure

  /// What is measured.
  package enum Measure: Hashable, Sendable {
    case percentile(Percentile)
    case mean(StatisticLimits)
    case count(StatisticLimits)
    case sum(StatisticLimits)
    case winsorizedMean(StatisticLimits)
    case rank(StatisticLimits)
  }

  /// Takes a statistic by its name, whose letters are as above; `nil` when `name` is none.
  public init?(_ name: String) {
    guard let measure = Self.measure(named: name) else { return nil }
    (self.name, self.measure) = (name, measure)
  }

  private static func measure(named name: String) -> Measure? {
    if let percentile = Percentile(name) { return .percentile(percentile) }
    if name == "IQM" { return .mean(.shares(from: 0.25, to: 0.75)) }
    let (kind, rest) = (name.prefix(2), name.dropFirst(2))
    let isInBrackets = rest.first == "(" && rest.last == ")"
    guard
      let limits = isInBrackets
        ? StatisticLimits(rest.dropFirst().dropLast()) : StatisticLimits(percentage: rest)
    else { return nil }
    switch (String(kind), isInBrackets) {
    case ("TM", true), ("tm", false): return .mean(limits)
    case ("TC", true), ("tc", false): return .count(limits)
    case ("TS", true), ("ts", false): return .sum(limits)
    case ("WM", true), ("wm", false): return .winsorizedMean(limits)
    case ("PR", true):
      guard case .values = limits else { return nil }
      return .rank(limits)
    default: return nil
    }
  }

  /// The percentile it is; nil for the others.
  public var percentile: Percentile? {
    if case .percentile(let percentile) = measure { percentile } else { nil }
  }

  /// Whether its values may be near those of CloudWatch only: so with winsorized means, whose rule was
  /// fitted to thirty recorded numbers (M8).
  public var isApproximate: Bool {
    if case .winsorizedMean = measure { true } else { false }
  }

  /// Whether a window with a single sample has its value.
  var isOfOneSampleTheSample: Bool {
    switch measure {
    case .percentile, .mean(.shares): true
    case .mean(.values), .count, .sum, .winsorizedMean, .rank: false
    }
  }

  /// Between which values it lies when samples lie between `least` and `greatest`.
  public func range(least: Double, greatest: Double) -> ClosedRange<Double> {
    switch measure {
    case .percentile, .mean, .winsorizedMean(.shares): least...greatest
    // Samples beyond such a limit are set to it, whatever samples there are.
    case .winsorizedMean(.values(let above, let limit)):
      min(least, above ?? least, limit ?? least)...max(greatest, above ?? least, limit ?? least)
    case .rank: 0...100
    case .count: 0...Double.infinity
    // Negative samples have none.
    case .sum: 0...Double.infinity
    }
  }
}
