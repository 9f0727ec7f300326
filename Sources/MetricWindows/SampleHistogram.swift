/// The samples of one window as CloudWatch's extended statistics see them: in bins (M8, recorded).
///
///     samples 1 2 2 10    bins 0, 7 and 24
///     spans   [1, 1.1)    1 sample,  from rank 0
///             [1.95, 2.14) 2 samples, from rank 1
///             [9.85, 10]  1 sample,  from rank 3    (10 being the greatest of all)
struct SampleHistogram: Sendable {
  /// One bin, cut to the values that the window has.
  struct Span: Sendable {
    let lower: Double
    let upper: Double
    /// How many samples lie in lower bins: the rank of its first sample.
    let rank: Double
    /// How many samples lie in it.
    let count: Double
  }

  /// The spans with samples, ascending; negative samples are in none.
  let spans: [Span]
  /// The least value of the window.
  let minimum: Double
  /// The greatest value of the window.
  let maximum: Double
  /// How many samples the window has, negative ones among them.
  let sampleCount: Double

  /// Creates the histogram of a window's samples, which add up to `tally`.
  init(of minutes: ArraySlice<MinuteSamples>, _ tally: SampleTally) {
    (minimum, maximum) = (tally.minimum, tally.maximum)
    sampleCount = Double(tally.sampleCount)
    var bins = HistogramBins()
    for minute in minutes { minute.count(in: &bins) }
    var rank = 0
    spans = bins.all.map { bin in
      defer { rank += bin.count }
      let (lower, upper) = HistogramBins.bounds(of: bin.index)
      return Span(
        lower: max(lower, tally.minimum), upper: min(upper, tally.maximum), rank: Double(rank),
        count: Double(bin.count))
    }
  }

  /// Whether a sample is negative: then there are hardly any extended statistics (M8, documented).
  var hasNegative: Bool { minimum < 0 }

  /// The first span that reaches up to `rank`.
  func span(at rank: Double) -> Span? {
    spans.first { $0.rank + $0.count >= rank } ?? spans.last
  }
}
