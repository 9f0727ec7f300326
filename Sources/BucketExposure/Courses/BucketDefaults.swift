/// The guards that a new bucket has without a call that sets them; nil: not known.
struct BucketDefaults {
  let block: PublicAccessBlock?
  let ownership: ObjectOwnership?

  /// The first day on which some Regions had the new defaults: 5 April 2023 (documented).
  private static let firstChanged = 1_680_652_800
  /// A day on which all of them had, as AWS was to be done within April (documented): 1 May 2023.
  private static let allChanged = 1_682_899_200

  /// Creates what holds for a bucket that is created then: since April 2023 all four settings are on and
  /// ownership is enforced (recorded), before that neither.
  init(at seconds: Int) {
    switch seconds {
    case ..<Self.firstChanged: (block, ownership) = (.off, .objectWriter)
    case Self.allChanged...: (block, ownership) = (.allOn, .bucketOwnerEnforced)
    default: (block, ownership) = (nil, nil)
    }
  }
}

extension PublicAccessBlock {
  fileprivate static let allOn = PublicAccessBlock(
    blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true,
    restrictPublicBuckets: true)
}
