import MetricAlarms

extension ExtendedStatistic {
  /// Returns its value in a window; nil where it has none.
  ///
  /// Where a sample is negative only p0, p100 and ranks have one (M8, documented; recorded:
  /// extreme_bin_boundaries.json); there is no mean of no samples.
  func value(in histogram: SampleHistogram) -> Double? {
    switch measure {
    case .percentile(let percentile): percentile.value(in: histogram)
    case .mean(let limits): histogram.ifNotNegative?.part(within: limits).mean
    case .count(let limits): histogram.ifNotNegative?.part(within: limits).count
    case .sum(let limits): histogram.ifNotNegative?.part(within: limits).sum
    case .winsorizedMean(let limits): histogram.ifNotNegative?.winsorizedMean(within: limits)
    case .rank(let limits): histogram.rank(within: limits)
    }
  }
}

extension SampleHistogram {
  /// The same, unless a sample is negative.
  fileprivate var ifNotNegative: SampleHistogram? { hasNegative ? nil : self }

  /// The samples within `limits`, in percent of all.
  ///
  /// Negative samples lie below every limit (assumed; with a lower one, recorded twice).
  fileprivate func rank(within limits: StatisticLimits) -> Double {
    var count = part(within: limits).count
    if case .values(above: nil, _) = limits {
      count += sampleCount - spans.reduce(0) { $0 + $1.count }
    }
    return 100 * count / sampleCount
  }
}
