public import BucketExposure

/// Who could reach one bucket, from when to when, and what was tried or done about it.
public struct BucketStory: Sendable {
  /// Its name.
  public let bucket: String
  /// The account that owns it; nil: not known.
  public let owner: String?
  /// The times in which it was open, longest first.
  public let openings: [BucketOpening]
  /// Calls that were refused or failed, and would have opened it, by time.
  public let attempts: [ReachedChange]
  /// Calls of which nobody can say whom they let in, by time.
  public let unjudged: [ReachedChange]
}

/// A call, and what it did to a bucket.
public struct ReachedChange: Sendable {
  /// The call.
  public let change: RecordedChange
  /// What it did, or would have done.
  public let effect: ExposureEffect
}
