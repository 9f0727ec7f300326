/// Who owns the objects of a bucket, and with it whether access control lists count.
public enum ObjectOwnership: String, Sendable, CaseIterable {
  /// Access control lists have no effect.
  case bucketOwnerEnforced = "BucketOwnerEnforced"
  /// Access control lists count.
  case bucketOwnerPreferred = "BucketOwnerPreferred"
  /// Access control lists count.
  case objectWriter = "ObjectWriter"

  /// Whether access control lists have any effect.
  public var respectsAcls: Bool { self != .bucketOwnerEnforced }
}
