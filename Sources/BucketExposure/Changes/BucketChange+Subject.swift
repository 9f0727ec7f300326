extension BucketChange {
  /// What a call sets or removes.
  public enum Subject: Sendable, Hashable {
    /// The bucket policy, and whom it lets in.
    case policy(GrantJudgement)
    /// The bucket policy goes.
    case policyRemoved
    /// The bucket's access control list, and whom it lets in.
    case acl(GrantJudgement)
    /// The public access block; nil where the record does not say which settings.
    case block(PublicAccessBlock?, BlockLevel)
    /// The public access block goes: all four settings are off there.
    case blockRemoved(BlockLevel)
    /// The ownership of objects; nil where the record does not say which.
    case ownership(ObjectOwnership?)
    /// The ownership controls go: access control lists count.
    case ownershipRemoved
    /// A new bucket, with an access control list and an ownership where the call names them.
    case created(acl: GrantJudgement?, ownership: ObjectOwnership?)
    /// The bucket goes.
    case removed

    /// Whether it is about all buckets of an account.
    var isOfAccount: Bool {
      switch self {
      case .block(_, let level), .blockRemoved(let level): level == .account
      default: false
      }
    }
  }

  /// Where a public access block holds.
  public enum BlockLevel: Sendable, Hashable {
    /// For one bucket.
    case bucket
    /// For all buckets of an account.
    case account
  }
}
