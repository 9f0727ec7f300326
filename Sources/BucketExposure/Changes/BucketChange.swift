/// What one recorded call says about who may do what with a bucket.
public struct BucketChange: Sendable, Hashable {
  /// The bucket; nil where it is not known, and for calls on the account's own block.
  public var bucket: String?
  /// The account that owns the bucket, or whose block it is; nil where it is not known.
  ///
  /// As `resources` of the record says, or else the account that received it.
  public var owner: String?
  /// Whether `resources` of the record says who the owner is; who received it may be the caller's account.
  public var isOwnerNamed = false
  /// Whether it had an effect: neither `errorCode` nor `errorMessage` is there (documented).
  public var isDone: Bool
  /// Whether it was refused since access control lists do not count: AccessControlListNotSupported.
  ///
  /// Whoever sets any list while ownership is enforced is refused so (recorded), and nobody else.
  public var isRefusedByOwnership = false
  /// What it sets or removes.
  public var subject: Subject
  /// Whether it names an ownership for a new bucket which the record does not show.
  public var isOwnershipHidden = false

  /// Creates a change that somebody knows of.
  public init(_ subject: Subject, of bucket: String?, owner: String?, isDone: Bool = true) {
    (self.subject, self.bucket, self.owner, self.isDone) = (subject, bucket, owner, isDone)
  }

  /// Whether the record says all that there is to say.
  var isJudged: Bool {
    guard bucket != nil || subject.isOfAccount else { return false }
    switch subject {
    case .policy(let judgement), .acl(let judgement), .created(.some(let judgement), _):
      return judgement.verdict != .unknown
    case .block(nil, _), .ownership(nil): return false
    default: return true
    }
  }
}
