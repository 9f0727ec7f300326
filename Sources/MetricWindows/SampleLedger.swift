/// The samples of one series while they are being collected, added up per minute.
///
/// Each worker fills its own ledger. Ledgers merge in any order to the same timeline. Memory grows
/// with the number of minutes that hold samples; minutes with different values take more, up to the size
/// of a histogram.
///
///     var ledger = SampleLedger()
///     ledger.add(1, at: 1_772_460_131)
///     let timeline = ledger.timeline
public struct SampleLedger: Hashable, Sendable {
  /// Samples by the first second of their minute.
  private var samples: [Int: MinuteSamples] = [:]
  private let grid: WindowGrid

  /// Creates a ledger without samples.
  ///
  /// - Parameter resolution: The seconds to which samples are cut; metric filters write whole minutes,
  ///   and only alarms with periods below a minute see a difference.
  public init(resolution: Int = 60) {
    grid = WindowGrid(period: resolution)
  }

  /// Adds one sample of the finite `value` at `time`, in seconds since the Unix epoch.
  ///
  /// The time is cut to its minute, or to the resolution, downwards also before 1970 (M3, assumed:
  /// harmless because all windows start on multiples of it).
  public mutating func add(_ value: Double, at time: Int) {
    insert(MinuteSamples(value: value), at: grid.start(containing: time))
  }

  /// Adds all samples of `other`; of two filters writing one series, too (M2, documented).
  public mutating func merge(_ other: SampleLedger) {
    for (minute, found) in other.samples {
      insert(found, at: minute)
    }
  }

  /// The samples in order of time, for reading.
  ///
  /// Sorts all minutes: take it once, when everything is collected.
  public var timeline: SampleTimeline {
    SampleTimeline(samples)
  }

  private mutating func insert(_ found: MinuteSamples, at minute: Int) {
    if samples[minute]?.merge(found) == nil {
      samples[minute] = found
    }
  }
}
