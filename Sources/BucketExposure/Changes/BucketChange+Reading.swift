extension BucketChange {
  /// Reads the change that a record's call makes; nil where it makes none, or where that is not one
  /// well-formed record.
  public init?(record: Span<UInt8>) {
    guard let value = RecordValue(json: record) else { return nil }
    self.init(value)
  }

  /// Reads the change that a record's call makes; nil where it makes none.
  package init?(_ record: RecordValue) {
    guard let record = BucketRecord(record) else { return nil }
    self.init(record)
  }

  init(_ record: BucketRecord) {
    subject = Subject(record)
    isDone = record.isDone
    isRefusedByOwnership = record.isRefusedByOwnership
    bucket = subject.isOfAccount ? nil : record.bucket
    owner = subject.isOfAccount ? record.account : record.owner
    isOwnershipHidden = record.hidesOwnership
    isOwnerNamed = !subject.isOfAccount && record.namedOwner != nil
  }
}

extension BucketChange.Subject {
  fileprivate init(_ record: BucketRecord) {
    let level = BucketChange.BlockLevel(record)
    switch record.call {
    case .putBucketPolicy: self = .policy(record.policy)
    case .deleteBucketPolicy: self = .policyRemoved
    case .putBucketAcl: self = .acl(record.acl ?? .unseenAcl)
    case .createBucket:
      let unseen = record.isCut ? GrantJudgement.unseenAcl : nil
      self = .created(
        acl: record.acl ?? unseen, ownership: ObjectOwnership(record.parameters))
    case .deleteBucket: self = .removed
    case .putBucketPublicAccessBlock, .putAccountPublicAccessBlock, .putPublicAccessBlock:
      self = .block(PublicAccessBlock(record.parameters), level)
    case .deleteBucketPublicAccessBlock, .deleteAccountPublicAccessBlock, .deletePublicAccessBlock:
      self = .blockRemoved(level)
    case .putBucketOwnershipControls: self = .ownership(ObjectOwnership(record.parameters))
    case .deleteBucketOwnershipControls: self = .ownershipRemoved
    }
  }
}

extension BucketChange.BlockLevel {
  fileprivate init(_ record: BucketRecord) {
    switch record.call {
    case .putAccountPublicAccessBlock, .deleteAccountPublicAccessBlock: self = .account
    case .putPublicAccessBlock, .deletePublicAccessBlock:
      self = record.isOfAccount ? .account : .bucket
    default: self = .bucket
    }
  }
}

extension GrantJudgement {
  fileprivate static let unseenPolicy = GrantJudgement(
    .unknown, because: "the record does not show the policy")
  fileprivate static let unseenAcl = GrantJudgement(
    .unknown, because: "the record does not show the access control list")
}

extension BucketRecord {
  fileprivate var policy: GrantJudgement {
    let policy = parameters["bucketPolicy"].flatMap(BucketPolicy.init)
    return policy?.judgement(ownedBy: owner) ?? .unseenPolicy
  }

  fileprivate var acl: GrantJudgement? {
    AccessControlList(parameters)?.judgement(ownedBy: owner)
  }
}
