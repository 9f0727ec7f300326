import MetricAlarms
import MetricWindows

/// Which samples something rests on: stretches of time of the streams they are in.
struct SampleSources: Sendable {
  private var ranges: [MetricStream: TimeRanges] = [:]

  /// Nothing.
  init() {}

  /// The same stretches of several streams.
  init(_ streams: [MetricStream], in ranges: [Range<Int>]) {
    for stream in streams { self.ranges[stream] = TimeRanges(ranges) }
  }

  /// Adds what another rests on.
  mutating func formUnion(_ other: SampleSources) {
    ranges.merge(other.ranges) { $0.union($1) }
  }

  /// Whether it rests on the samples of a minute of a series, in whatever unit.
  func contains(_ series: MetricSeries, minute: Int) -> Bool {
    ranges.contains { stream, own in
      stream.series == series && own.all.contains { $0.contains(minute) }
    }
  }

  /// The stretches to be looked at, no sample being in two of them.
  ///
  /// A stream of samples in any unit holds those in one unit, too.
  var disjoint: [(stream: MetricStream, ranges: [Range<Int>])] {
    ranges.map { stream, own in
      let any = MetricStream(series: stream.series, unit: nil)
      guard stream.unit != nil, let covered = ranges[any] else { return (stream, own.all) }
      return (stream, own.subtracting(covered).all)
    }
  }
}
