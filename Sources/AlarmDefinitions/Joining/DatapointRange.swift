import MetricAlarms

/// Between which values the datapoints of a metric can be, as far as its filters say.
struct DatapointRange: Hashable {
  /// The least value a datapoint can have.
  let least: Double
  /// The greatest.
  let greatest: Double

  /// Finds the range of `statistic` over samples of these `values`; nil where they come from records and can
  /// be any, or where nobody writes them.
  init?(of statistic: MetricStatistic, over values: WrittenValues?) {
    guard let values else { return nil }
    if statistic == .sampleCount {
      (least, greatest) = (1, .infinity)
      return
    }
    guard let all = values.all else { return nil }
    let (lowest, highest) = (all.lowerBound, all.upperBound)
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
