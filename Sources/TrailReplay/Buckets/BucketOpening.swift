public import BucketExposure

/// A time in which a bucket was open to somebody outside its owner's account, and through whom.
public struct BucketOpening: Sendable {
  /// To whom, by what, from when to when.
  public let interval: ExposureInterval
  /// The call that opened it; where `interval.isProof`, the one that only proves it, maybe on another bucket.
  public let openedBy: RecordedChange
  /// The call that it ended with, or with which what is known of it ends; nil: none in this archive.
  public let endedBy: RecordedChange?
  /// The calls that took away what would have kept it closed, in order of time.
  public let guardsRemovedBy: [RecordedChange]
  /// Later calls that put another grant of the same reach in its place.
  public let continuedBy: [RecordedChange]
  /// The alarms of the run, by name, that look at the metric of a filter that matches the call that opened it;
  /// none of one that only proves it.
  public internal(set) var watchedBy: [String] = []
  /// Whether there is such an alarm.
  public var isWatched: Bool { !watchedBy.isEmpty }
  /// The alarms that the call made ring, or found ringing, by time.
  public internal(set) var rings: [AlarmRing] = []
  /// What strangers read meanwhile, by their accounts; empty too where nobody asked for it.
  public internal(set) var reads: [StrangerReads] = []

  /// The call that closed it; nil: none did in this archive, as far as is known.
  public var closedBy: RecordedChange? {
    interval.until?.isClosing == true ? endedBy : nil
  }

  /// How long it was open in seconds, up to the archive's `end` where it was not closed.
  public func duration(until end: Int?) -> Int {
    let from = interval.from.seconds
    return max(0, (interval.until?.moment.seconds ?? end ?? from) - from)
  }
}
