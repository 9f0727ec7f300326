import MetricAlarms

extension StatisticLimits {
  /// Between which shares of a span's samples they lie, the window having so many in all.
  func shares(
    of span: SampleHistogram.Span, among sampleCount: Double
  ) -> (from: Double, to: Double) {
    switch self {
    case .shares(let from, let to):
      (span.share(belowRank: from * sampleCount), span.share(belowRank: to * sampleCount))
    case .values(let above, let limit):
      (above.map(span.share(upTo:)) ?? 0, limit.map(span.share(upTo:)) ?? 1)
    }
  }
}
