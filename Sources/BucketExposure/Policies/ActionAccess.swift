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

  /// Cases of access, a bit for each in their order.
  private typealias Bits = UInt8

  private static let actions: [(access: Bits, action: NamePattern)] = names.flatMap {
    (access, names) in
    let bit: Bits = 1 << Bits(GrantedAccess.allCases.firstIndex(of: access) ?? 0)
    return names.split(separator: " ").map { (bit, NamePattern("s3:" + $0, ignoresCase: true)) }
  }

  private static let byName = Dictionary(
    actions.map { ($0.action.bytes, $0.access) }, uniquingKeysWith: { first, _ in first })

  /// The cases of each number of bits: a policy has many statements, and most allow the same.
  private static let cases = (0..<1 << GrantedAccess.allCases.count).map { bits in
    GrantedAccess.allCases.enumerated().filter { bits & 1 << $0.offset != 0 }.map(\.element)
  }

  /// Returns what all of `statements` allow, each once, in the order of the cases.
  static func access(of statements: [PolicyNames]) -> [GrantedAccess] {
    var found: Bits = 0
    for names in statements where Int(found) < cases.count - 1 {
      if names.isNegated {
        found |= access(outside: names)
      } else {
        for name in names.listed { found |= access(of: name) }
      }
    }
    return cases[Int(found)]
  }

  private static func access(of name: NamePattern) -> Bits {
    if name.isPlain { return byName[name.bytes] ?? 0 }
    return actions.reduce(0) { name.stands(for: $1.action) ? $0 | $1.access : $0 }
  }

  private static func access(outside names: PolicyNames) -> Bits {
    actions.reduce(0) { found, known in
      names.listed.contains { $0.stands(for: known.action) } ? found : found | known.access
    }
  }
}
