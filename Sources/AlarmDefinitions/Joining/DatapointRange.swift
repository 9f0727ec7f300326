import MetricAlarms

/// Between which values the datapoints of a metric can be, as far as its filters say.
struct DatapointRange: Hashable {
  /// The least value a datapoint can have.
  let least: Double
  /// The greatest.
  let greatest: Double

  /// Finds the range of `statistic` over samples that `filters` write; nil where their values come from
  /// records and can be any.
  init?(of statistic: MetricStatistic, writtenBy filters: [MetricFilter]) {
    if filters.isEmpty { return nil }
    if statistic == .sampleCount {
      (least, greatest) = (1, .infinity)
      return
    }
    let values = filters.map(\.metricValue)
    let fixed = values.compactMap(\.self)
    guard fixed.count == values.count, let low = fixed.min(), let high = fixed.max() else {
      return nil
    }
    // Each record that does not match adds a sample of the default value.
    let defaults = filters.compactMap(\.transformation.defaultValue)
    let (lowest, highest) = (min(low, defaults.min() ?? low), max(high, defaults.max() ?? high))
    switch statistic {
    case .sum:
      // Several samples add up, in whichever direction they go.
      least = lowest < 0 ? -.infinity : lowest
      greatest = highest > 0 ? .infinity : highest
    case .extended(let extended):
      let range = extended.range(least: lowest, greatest: highest)
      (least, greatest) = (range.lowerBound, range.upperBound)
    case .average, .minimum, .maximum, .sampleCount: (least, greatest) = (lowest, highest)
    }
  }

  /// Whether some datapoint can breach.
  func canBreach(_ comparison: ThresholdComparison, _ threshold: Double) -> Bool {
    comparison.holds(least, threshold) || comparison.holds(greatest, threshold)
  }

  /// Whether every datapoint breaches.
  func alwaysBreaches(_ comparison: ThresholdComparison, _ threshold: Double) -> Bool {
    comparison.holds(least, threshold) && comparison.holds(greatest, threshold)
  }
}

extension DatapointRange: CustomStringConvertible {
  /// `1.0 or more`, `always 1.0`, `from 0.0 to 1.0` and the like.
  var description: String {
    switch (least.isFinite, greatest.isFinite) {
    case (true, true): least == greatest ? "always \(least)" : "from \(least) to \(greatest)"
    case (true, false): "\(least) or more"
    case (false, true): "\(greatest) or less"
    case (false, false): "of any value"
    }
  }
}
