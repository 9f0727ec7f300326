/// The four settings of S3 Block Public Access, of a bucket or of an account.
public struct PublicAccessBlock: Sendable, Hashable {
  /// Whether calls that set public access control lists fail.
  public var blockPublicAcls: Bool
  /// Whether public access control lists, old and new, are ignored.
  public var ignorePublicAcls: Bool
  /// Whether calls that set public policies fail.
  public var blockPublicPolicy: Bool
  /// Whether a bucket with a public policy is open to its own account and AWS services only.
  public var restrictPublicBuckets: Bool

  /// Creates settings; each is off unless it is said to be on, as for AWS (documented).
  public init(
    blockPublicAcls: Bool = false, ignorePublicAcls: Bool = false, blockPublicPolicy: Bool = false,
    restrictPublicBuckets: Bool = false
  ) {
    (self.blockPublicAcls, self.ignorePublicAcls) = (blockPublicAcls, ignorePublicAcls)
    (self.blockPublicPolicy, self.restrictPublicBuckets) = (
      blockPublicPolicy, restrictPublicBuckets
    )
  }

  /// Reads the settings of a call's `requestParameters`.
  ///
  /// Nil where they are not there, or one of them is not said: the settings are unknown then. One that is absent
  /// beside others is off (recorded); S3 refuses a call without any.
  package init?(_ parameters: RecordValue) {
    guard let written = parameters["PublicAccessBlockConfiguration"] else { return nil }
    let keys: [(String, WritableKeyPath<PublicAccessBlock, Bool>)] = [
      ("BlockPublicAcls", \.blockPublicAcls), ("IgnorePublicAcls", \.ignorePublicAcls),
      ("BlockPublicPolicy", \.blockPublicPolicy),
      ("RestrictPublicBuckets", \.restrictPublicBuckets),
    ]
    self = .off
    var isAnySaid = false
    for (key, setting) in keys {
      guard let value = written[key] else { continue }
      guard let isOn = value.isTrue else { return nil }
      (self[keyPath: setting], isAnySaid) = (isOn, true)
    }
    if !isAnySaid { return nil }
  }

  /// All four on.
  public static let all = PublicAccessBlock(
    blockPublicAcls: true, ignorePublicAcls: true, blockPublicPolicy: true,
    restrictPublicBuckets: true)

  /// All four off: as if there were none.
  public static let off = PublicAccessBlock()
}
