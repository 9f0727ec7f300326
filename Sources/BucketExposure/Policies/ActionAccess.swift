/// What the actions of a policy let somebody do, roughly.
///
/// The names are those of the Service Authorization Reference, "Actions, resources, and condition keys for
/// Amazon S3". What only reads settings of a bucket is none of the four; nor are names that are not here.
enum ActionAccess {
  private static let names: [(GrantedAccess, String)] = [
    (
      .read,
      """
      GetObject GetObjectVersion GetObjectAttributes GetObjectVersionAttributes GetObjectTorrent \
      GetObjectVersionTorrent GetObjectVersionForReplication
      """
    ),
    (
      .list,
      "ListBucket ListBucketVersions ListBucketMultipartUploads ListMultipartUploadParts"
    ),
    (
      .write,
      """
      PutObject DeleteObject DeleteObjectVersion AbortMultipartUpload RestoreObject ReplicateObject \
      ReplicateDelete ReplicateTags PutObjectTagging PutObjectVersionTagging DeleteObjectTagging \
      DeleteObjectVersionTagging PutObjectRetention PutObjectLegalHold BypassGovernanceRetention
      """
    ),
    (
      .administer,
      """
      PutObjectAcl PutObjectVersionAcl PutBucketAcl PutBucketPolicy DeleteBucketPolicy \
      PutBucketPublicAccessBlock PutBucketOwnershipControls PutBucketCORS PutBucketWebsite \
      DeleteBucketWebsite PutBucketLogging PutBucketNotification PutBucketRequestPayment \
      PutBucketTagging PutBucketVersioning PutBucketObjectLockConfiguration \
      PutEncryptionConfiguration PutLifecycleConfiguration PutReplicationConfiguration \
      PutInventoryConfiguration PutAnalyticsConfiguration PutMetricsConfiguration \
      PutAccelerateConfiguration PutIntelligentTieringConfiguration DeleteBucket CreateBucket \
      ObjectOwnerOverrideToBucketOwner
      """
    ),
  ]

  private static let actions: [(access: GrantedAccess, action: NamePattern)] = names.flatMap {
    (access, names) in
    names.split(separator: " ").map { (access, NamePattern("s3:" + $0, ignoresCase: true)) }
  }

  private static let byName = Dictionary(
    actions.map { ($0.action.bytes, $0.access) }, uniquingKeysWith: { first, _ in first })

  /// Returns what all of `statements` allow, each once, in the order of the cases.
  static func access(of statements: [PolicyNames]) -> [GrantedAccess] {
    var found: Set<GrantedAccess> = []
    for names in statements where found.count < GrantedAccess.allCases.count {
      if names.isNegated {
        found.formUnion(access(outside: names))
      } else {
        for name in names.listed { found.formUnion(access(of: name)) }
      }
    }
    return GrantedAccess.allCases.filter(found.contains)
  }

  private static func access(of name: NamePattern) -> Set<GrantedAccess> {
    if name.isPlain { return byName[name.bytes].map { [$0] } ?? [] }
    return Set(actions.filter { name.stands(for: $0.action) }.map(\.access))
  }

  private static func access(outside names: PolicyNames) -> Set<GrantedAccess> {
    Set(
      actions.filter { known in !names.listed.contains { $0.stands(for: known.action) } }
        .map(\.access))
  }
}
