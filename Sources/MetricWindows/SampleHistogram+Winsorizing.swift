import CLibrary
import MetricAlarms

extension SampleHistogram {
  /// Returns the mean of all samples, those beyond a limit being set to it.
  ///
  /// With shares for limits the rule is fitted to thirty recorded numbers (M8: statistics.json); with
  /// values nothing is recorded, and a limit is taken for what it says (assumed).
  func winsorizedMean(within limits: StatisticLimits) -> Double {
    let within = part(within: limits).sum
    switch limits {
    case .shares(let from, let to):
      let below = from * sampleCount * limit(at: from)
      let above = (1 - to) * sampleCount * limit(at: to)
      return (within + below + above) / sampleCount
    case .values(let lower, let upper):
      let below = lower.map { $0 * count(upTo: $0) } ?? 0
      let above = upper.map { $0 * (sampleCount - count(upTo: $0)) } ?? 0
      return (within + below + above) / sampleCount
    }
  }

  /// The value to which samples below or above a share of all are set.
  ///
  /// It lies above the lower bound of the share's bin by 1.1 to the power of x. That x has the bin's count
  /// for a factor is odd, and is what fits.
  private func limit(at share: Double) -> Double {
    let rank = share * sampleCount
    guard let span = span(at: rank) else { return maximum }
    let rest = span.rank + span.count - rank
    let power = rest == 0 ? 1 : min(1, rest * span.count)
    return min(span.lower * exp(power * HistogramBins.logOfRatio), maximum)
  }

  /// How many samples are no greater than `limit`, not always a whole number.
  private func count(upTo limit: Double) -> Double {
    spans.reduce(0) { $0 + $1.share(upTo: limit) * $1.count }
  }
}
