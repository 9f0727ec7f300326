import MetricAlarms

extension Percentile {
  /// The share of the samples that lie below it, from 0 to 1.
  private var share: Double { Double(units) / Double(Self.unitsPerPercent) / 100 }

  /// Returns its value in a window (M8, recorded: statistics.json).
  ///
  /// `p0` and `p100` are the least and the greatest sample, whatever these are. Any other is sought in
  /// the first bin that reaches its rank, the bin's samples lying evenly between the logarithms of its
  /// bounds; where a sample is negative it has no value.
  func value(in histogram: SampleHistogram) -> Double? {
    if units == 0 { return histogram.minimum }
    if units == 100 * Self.unitsPerPercent { return histogram.maximum }
    let rank = share * histogram.sampleCount
    guard !histogram.hasNegative, let span = histogram.span(at: rank) else { return nil }
    let value = span.value(at: (rank - span.rank) / span.count)
    return min(max(value, histogram.minimum), histogram.maximum)
  }
}
