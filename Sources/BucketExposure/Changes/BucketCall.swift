/// The calls that change who can read a bucket, by the names that CloudTrail records (section 3).
///
/// Some are not the API's: its PutPublicAccessBlock is recorded as PutBucketPublicAccessBlock, or of an
/// account as PutAccountPublicAccessBlock (documented and recorded). Records that were made by hand have the
/// API's names, so these are read as well.
enum BucketCall: String, CaseIterable {
  case putBucketPolicy = "PutBucketPolicy"
  case deleteBucketPolicy = "DeleteBucketPolicy"
  case putBucketAcl = "PutBucketAcl"
  case createBucket = "CreateBucket"
  case deleteBucket = "DeleteBucket"
  case putBucketPublicAccessBlock = "PutBucketPublicAccessBlock"
  case deleteBucketPublicAccessBlock = "DeleteBucketPublicAccessBlock"
  case putAccountPublicAccessBlock = "PutAccountPublicAccessBlock"
  case deleteAccountPublicAccessBlock = "DeleteAccountPublicAccessBlock"
  case putPublicAccessBlock = "PutPublicAccessBlock"
  case deletePublicAccessBlock = "DeletePublicAccessBlock"
  case putBucketOwnershipControls = "PutBucketOwnershipControls"
  case deleteBucketOwnershipControls = "DeleteBucketOwnershipControls"

  /// Whether `source` is a service with buckets: S3, or what S3 Control is recorded as (assumed; its one
  /// recorded call has S3's).
  static func isSource(_ source: String) -> Bool {
    source == "s3.amazonaws.com" || source.hasPrefix("s3-control.")
  }
}

extension BucketChange {
  /// The event names of all calls that are read as changes of a bucket.
  package static let eventNames = BucketCall.allCases.map(\.rawValue)
}
