import CLibrary
import MetricAlarms

extension SampleHistogram.Span {
  /// The value that a share of the span's samples lies below, these lying evenly between the logarithms
  /// of its bounds.
  func value(at share: Double) -> Double {
    if lower == 0 { return 0 }
    let (low, high) = (log(lower), log(upper))
    return exp(low + share * (high - low))
  }

  /// The share of the span's samples that are no greater than `limit`, these lying evenly between its
  /// bounds.
  ///
  /// Of a span without width all samples have its one value. A lower limit is exclusive and an upper one
  /// inclusive (documented).
  func share(upTo limit: Double) -> Double {
    if limit >= upper { return 1 }
    return limit <= lower ? 0 : (limit - lower) / (upper - lower)
  }

  /// The share of the span's samples that lie below `rank`.
  func share(belowRank rank: Double) -> Double { min(1, max(0, (rank - self.rank) / count)) }
}

extension SampleHistogram {
  /// The samples between two limits: of each span the share between two others.
  struct Part {
    /// Spans with the shares at which the part begins and ends in each; none is empty.
    let pieces: [(span: Span, from: Double, to: Double)]

    /// How many samples there are, not always a whole number.
    var count: Double { pieces.reduce(0) { $0 + ($1.to - $1.from) * $1.span.count } }

    /// What the samples add up to.
    ///
    /// In the first and the last span the samples lie evenly between the bounds, in those between all have
    /// the value in the middle of the bounds' logarithms (recorded: statistics.json).
    var sum: Double {
      var sum = 0.0
      for (index, piece) in pieces.enumerated() {
        let isAtEnd = index == 0 || index == pieces.count - 1
        let mean = isAtEnd ? Self.mean(of: piece) : piece.span.value(at: 0.5)
        sum += (piece.to - piece.from) * piece.span.count * mean
      }
      return sum
    }

    /// Their mean; nil of none.
    var mean: Double? {
      // Of samples that are all alike it is their value, to the last digit.
      if pieces.count == 1, pieces[0].span.lower == pieces[0].span.upper {
        return pieces[0].span.lower
      }
      let count = count
      return count > 0 ? sum / count : nil
    }

    private static func mean(of piece: (span: Span, from: Double, to: Double)) -> Double {
      let (lower, width) = (piece.span.lower, piece.span.upper - piece.span.lower)
      return ((lower + width * piece.from) + (lower + width * piece.to)) / 2
    }
  }

  /// Returns the samples between `limits`.
  func part(within limits: StatisticLimits) -> Part {
    Part(
      pieces: spans.compactMap { span in
        let (from, to) = limits.shares(of: span, among: sampleCount)
        return from < to ? (span, from, to) : nil
      })
  }
}
