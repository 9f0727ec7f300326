package import MetricWindows

/// The instants at which an alarm must be evaluated for no change of state to be missed.
///
/// While the range holds samples that is every instant CloudWatch would evaluate at. Once it is
/// empty, further evaluations say the same, so one is enough: the next instant is the first one
/// whose range reaches the next sample. A quiet decade costs one step. After the last sample has
/// left the range the sequence ends; without any sample it is a single instant (decision 12).
package struct EvaluationInstants: Sequence, IteratorProtocol, Sendable {
  private let samples: [SampleTimeline]
  private let range: EvaluationRange
  private let last: Int?
  private var upcoming: Int?

  /// Creates the instants of evaluating `range` over the samples of all series within `span`.
  package init(over samples: [SampleTimeline], range: EvaluationRange, in span: EvaluationSpan) {
    self.samples = samples
    self.range = range
    last = span.last
    upcoming = range.instants.firstBoundary(atOrAfter: span.first)
  }

  /// Returns the next instant in seconds since the Unix epoch, or `nil` at the end.
  package mutating func next() -> Int? {
    guard let instant = upcoming else { return nil }
    if let last, instant > last { return nil }
    upcoming = successor(of: instant)
    return instant
  }

  private func successor(of instant: Int) -> Int? {
    let seconds = range.seconds(at: instant)
    let minutes = samples.lazy.compactMap { $0.firstMinute(atOrAfter: seconds.lowerBound) }
    guard let minute = minutes.min() else { return nil }
    if seconds.contains(minute) { return instant + range.instants.period }
    // The end of a range is exclusive, hence the first instant after the sample's minute.
    return range.instants.firstBoundary(atOrAfter: minute + 1)
  }
}
