internal import UTCTimes

/// The guards that a new bucket has without a call that sets them; nil: not known.
struct BucketDefaults {
  let block: PublicAccessBlock?
  let ownership: ObjectOwnership?

  /// Creates what holds for a bucket that is created then.
  ///
  /// Since April 2023 all four settings are on and ownership is enforced (documented and recorded), before
  /// that neither. Within that month the Regions changed one after the other (documented).
  init(at seconds: Int) {
    let date = UTCTime(seconds).date
    switch (date.year, date.month) {
    case (2023, 4): (block, ownership) = (nil, nil)
    case (2023, 5...), (2024..., _): (block, ownership) = (.allOn, .bucketOwnerEnforced)
    default: (block, ownership) = (.off, .objectWriter)
    }
  }
}

extension PublicAccessBlock {
  fileprivate static let allOn = PublicAccessBlock(
    blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true,
    restrictPublicBuckets: true)
}
