/// The calls about buckets that a run looks at, besides what its filters ask for.
struct BucketWatch: OptionSet, Sendable {
  let rawValue: UInt8

  /// Calls that say something of who can reach a bucket.
  static let changes = BucketWatch(rawValue: 1)
  /// Calls that read what is in a bucket.
  static let reads = BucketWatch(rawValue: 2)
}
