/// An event as it touches one bucket: its own, or one that its account's block changed by.
struct CourseStep {
  let event: BucketEvent
  /// Whether it is about this bucket.
  let isOwn: Bool
  /// Whether it stands for changes of the account's block that are not followed one by one.
  var isOverlooked = false

  /// Whether it sets what the policy or the access control list grants.
  func sets(_ via: ExposureVia) -> Bool {
    guard isOwn else { return false }
    return switch event.change.subject {
    case .policy, .policyRemoved: via == .policy
    case .acl, .created: via == .acl
    case .removed: true
    case .block, .blockRemoved, .ownership, .ownershipRemoved: false
    }
  }

  /// By what it opens what the policy or the list grants.
  func opens(_ via: ExposureVia) -> ExposureVia {
    if sets(via) { return via }
    return switch event.change.subject {
    case .ownership, .ownershipRemoved: .ownership
    default: .block
    }
  }

  /// Whether it only proves what became of a guard.
  func isProof(for via: ExposureVia) -> Bool {
    if isOverlooked || event.change.isRefusedByOwnership { return true }
    return switch event.change.subject {
    case .block, .blockRemoved, .ownership, .ownershipRemoved: false
    case .policy, .policyRemoved, .acl, .created, .removed: !sets(via)
    }
  }

  /// How it ends what the policy or the list granted; `effective` is how far that lets anybody in now.
  func end(_ via: ExposureVia, _ effective: ExposureEffectiveness) -> ExposureEnd.Cause {
    guard sets(via) else { return guardEnd(effective) }
    return switch event.change.subject {
    case .policy(let grant): grant.verdict == .unknown ? .notKnown : .policyReplaced
    case .acl(let grant), .created(.some(let grant), _):
      grant.verdict == .unknown ? .notKnown : .aclReplaced
    case .policyRemoved: .policyRemoved
    case .created: .aclReplaced
    default: .bucketRemoved
    }
  }

  private func guardEnd(_ effective: ExposureEffectiveness) -> ExposureEnd.Cause {
    switch event.change.subject {
    case .block(.some, _), .blockRemoved: effective == .restrained ? .blocked : .guardRemoved
    case .ownership(.some), .ownershipRemoved:
      effective == .restrained ? .ownershipEnforced : .guardRemoved
    default: .notKnown
    }
  }
}
