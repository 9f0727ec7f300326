/// The samples of one series with the moments from which each of them is known.
///
/// An evaluation sees only what is known at its instant, and sees a sample that came late as soon as
/// its window is looked at again (W7, observed). Samples that come at once are just a timeline.
public struct SampleHistory: Sendable {
  private var onTime: SampleLedger
  private var late: [SampleArrivals.Late] = []
  private let grid: WindowGrid

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
      SampleArrivals.Late(
        availableAt: availableAt, time: grid.start(containing: time),
        samples: MinuteSamples(value: value)))
  }

  /// The samples in the order in which they become known, for reading.
  public var arrivals: SampleArrivals {
    SampleArrivals(
      punctual: onTime.timeline,
      late: late.sorted { ($0.availableAt, $0.time) < ($1.availableAt, $1.time) })
  }
}
