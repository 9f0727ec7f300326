/// The samples of one series while they are being collected, added up per minute.
///
/// Each worker fills its own ledger. Ledgers merge in any order to the same timeline (see
/// `SampleTally` for values that are not integers). Memory grows with the number of minutes that
/// hold samples, not with the number of samples.
///
///     var ledger = SampleLedger()
///     ledger.add(1, at: 1_772_460_131)
///     let timeline = ledger.timeline
public struct SampleLedger: Hashable, Sendable {
  /// Tallies by the first second of their minute.
  private var tallies: [Int: SampleTally] = [:]

  /// Creates a ledger without samples.
  public init() {}

  /// Adds one sample of the finite `value` at `time`, in seconds since the Unix epoch.
  ///
  /// The time is cut to its minute, downwards also before 1970 (M3, assumed: harmless because all
  /// windows start on whole minutes).
  public mutating func add(_ value: Double, at time: Int) {
    insert(SampleTally(value: value), at: WindowGrid.minutes.start(containing: time))
  }

  /// Adds all samples of `other`; of two filters writing one series, too (M2, documented).
  public mutating func merge(_ other: SampleLedger) {
    for (minute, tally) in other.tallies {
      insert(tally, at: minute)
    }
  }

  /// The samples in order of time, for reading.
  ///
  /// Sorts all minutes: take it once, when everything is collected.
  public var timeline: SampleTimeline {
    SampleTimeline(tallies)
  }

  private mutating func insert(_ tally: SampleTally, at minute: Int) {
    if tallies[minute]?.merge(tally) == nil {
      tallies[minute] = tally
    }
  }
}
