/// The samples of one series with the moments from which each of them is known.
///
/// An evaluation sees only what is known at its instant, and sees a sample that came late as soon as
/// its window is looked at again (W7, observed). Samples that come at once are just a timeline.
public struct SampleHistory: Sendable {
  private var onTime: SampleLedger
  private var late: [LateSample] = []
  private let grid: WindowGrid

  /// A sample that becomes known after its own time.
  package struct LateSample: Sendable {
    /// The second from which it is known.
    package let availableAt: Int
    /// The time it counts at, cut to the resolution.
    package let time: Int
    /// Its value.
    package let samples: MinuteSamples
  }

  /// Creates a history without samples; for `resolution` see `SampleLedger`.
  public init(resolution: Int = 60) {
    onTime = SampleLedger(resolution: resolution)
    grid = WindowGrid(period: resolution)
  }

  /// Adds one sample of the finite `value` at `time`, both times in seconds since the Unix epoch.
  ///
  /// It is known from `availableAt` on; from its own time where that is nil or not later.
  public mutating func add(_ value: Double, at time: Int, availableAt: Int? = nil) {
    guard let availableAt, availableAt > time else { return onTime.add(value, at: time) }
    late.append(
      LateSample(
        availableAt: availableAt, time: grid.start(containing: time),
        samples: MinuteSamples(value: value)))
  }

  /// The samples that were known at once.
  package var punctual: SampleTimeline { onTime.timeline }

  /// The others, in the order in which they became known.
  package var latecomers: [LateSample] {
    late.sorted { ($0.availableAt, $0.time) < ($1.availableAt, $1.time) }
  }

  /// All samples, as they are known in the end.
  public var timeline: SampleTimeline {
    var timeline = onTime.timeline
    for sample in late { timeline.insert(sample.samples, at: sample.time) }
    return timeline
  }
}
