/// What is known of a bucket at one moment.
///
/// All is unknown before the first event, which is never the same as "not public".
struct BucketState {
  private(set) var policy = GrantJudgement.unknownPolicy
  private(set) var acl = GrantJudgement.unknownAcl
  /// The block of the bucket.
  private(set) var block = KnownBlock.unknown
  /// The block of its account.
  var accountBlock = KnownBlock.unknown
  /// Whether the owner owns all objects, so that access control lists do not count.
  private(set) var enforced = KnownSetting.unknown
  /// Whether the access control list was open to others when lists ceased to count.
  ///
  /// S3 refuses to enforce ownership while the bucket's list lets others in (documented), so that it may have
  /// been replaced by a call that the archive lacks.
  private(set) var isAclDoubtful = false
  private var isGone = false
  /// Whether any event of this bucket is known, since it was removed the last time.
  private var isKnown = false

  /// Takes note of a change of this bucket that was done.
  mutating func take(_ event: BucketEvent) {
    if isGone, event.change.subject != .removed { forget() }
    let moment = event.moment
    switch event.change.subject {
    case .policy(let grant): policy = grant
    case .policyRemoved: policy = .noPolicy
    case .acl(let grant): setAcl(grant)
    case .block(let block, .bucket): self.block.set(block, at: moment)
    case .blockRemoved(.bucket): block.set(.off, at: moment)
    case .ownership(let ownership): set(ownership, at: moment)
    case .ownershipRemoved: enforced.set(false, at: moment)
    case .created(let acl, let ownership):
      create(acl, ownership, at: moment.seconds)
      if event.change.isOwnershipHidden { hideOwnership() }
    case .removed: remove()
    case .block(_, .account), .blockRemoved(.account): return
    }
    isKnown = !isGone
    block.learn(from: event.change)
  }

  private mutating func forget() {
    let accountBlock = accountBlock
    self = BucketState()
    self.accountBlock = accountBlock
  }

  private mutating func remove() {
    forget()
    (policy, acl, isGone) = (.noBucket, .noBucket, true)
  }

  /// A list can only be set while lists count (recorded).
  private mutating func setAcl(_ grant: GrantJudgement) {
    (acl, isAclDoubtful) = (grant, false)
    enforced.set(false, at: nil)
  }

  /// A list that lets others in is only taken where lists count.
  private mutating func hideOwnership() {
    if acl.grants.isEmpty { enforced.set(nil, at: nil) }
  }

  private mutating func set(_ ownership: ObjectOwnership?, at moment: ExposureMoment) {
    enforced.set(ownership.map { !$0.respectsAcls }, at: moment)
    isAclDoubtful = isAclDoubtful || enforced.isOn == true && !acl.grants.isEmpty
  }

  /// A bucket that is known need not be another one after it: in us-east-1 creating one's own bucket again
  /// succeeds, and replaces the access control list alone (documented).
  private mutating func create(
    _ acl: GrantJudgement?, _ ownership: ObjectOwnership?, at seconds: Int
  ) {
    if !isKnown {
      let defaults = BucketDefaults(at: seconds)
      policy = .noPolicy
      block.set(defaults.block, at: nil)
      enforced.set(defaults.ownership.map { !$0.respectsAcls }, at: nil)
    }
    (self.acl, isAclDoubtful) = (acl ?? .noAcl, false)
    if !self.acl.grants.isEmpty {
      setAcl(self.acl)
    } else if let ownership {
      enforced.set(!ownership.respectsAcls, at: nil)
    }
  }
}
