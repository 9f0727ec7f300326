/// Who owns the objects of a bucket, and with it whether access control lists count.
public enum ObjectOwnership: String, Sendable, CaseIterable {
  /// Access control lists have no effect.
  case bucketOwnerEnforced = "BucketOwnerEnforced"
  /// Access control lists count.
  case bucketOwnerPreferred = "BucketOwnerPreferred"
  /// Access control lists count.
  case objectWriter = "ObjectWriter"

  /// Reads what a call's `requestParameters` set: those of PutBucketOwnershipControls, or of CreateBucket.
  ///
  /// Nil where they do not say.
  package init?(_ parameters: RecordValue) {
    let rule = parameters["OwnershipControls"]?["Rule"]?.elements.first
    let written = rule?["ObjectOwnership"] ?? parameters["x-amz-object-ownership"]
    guard let text = written?.text else { return nil }
    self.init(rawValue: text)
  }

  /// Whether access control lists have any effect.
  public var respectsAcls: Bool { self != .bucketOwnerEnforced }
}
