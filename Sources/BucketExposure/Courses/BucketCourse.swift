/// What an archive says of one bucket: when it was open to whom.
///
/// Before the first event nothing is known, and a bucket without intervals need not be closed: it may have
/// been open since before the archive.
public struct BucketCourse: Sendable {
  /// The account that owns the bucket; nil where no record says so.
  public let owner: String?
  /// The bucket's name.
  public let bucket: String
  /// When it was open to whom, in the order in which that began.
  public let intervals: [ExposureInterval]
  /// What each event did, by its number.
  let effects: [Int: ExposureEffect]
}

/// Tells a bucket from those of the same name that other accounts own, at other times or in other partitions.
struct BucketKey: Hashable {
  let owner: String?
  let bucket: String
}
