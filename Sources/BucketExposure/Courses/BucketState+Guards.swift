extension BucketState {
  /// What the policy or the access control list grants.
  func grant(_ via: ExposureVia) -> GrantJudgement {
    via == .policy ? policy : acl
  }

  /// Whether what one of them grants lets anybody in.
  func effectiveness(_ via: ExposureVia) -> ExposureEffectiveness {
    switch grant(via).verdict {
    case .unknown: .unknown
    case .ownAccountOrService: .yes
    case .public, .otherAccount: via == .policy ? policyEffectiveness : aclEffectiveness
    }
  }

  /// What RestrictPublicBuckets leaves of what the policy grants.
  ///
  /// It cuts off everybody outside the account, but only while the policy as a whole is public (recorded).
  /// Whether it is, is not certain of one that can be read in two ways.
  private var policyEffectiveness: ExposureEffectiveness {
    guard heedsBlock(.policy) else { return .yes }
    let restraint = restraint(\.restrictPublicBuckets)
    return policy.verdict == .otherAccount && restraint == .restrained ? .unknown : restraint
  }

  /// IgnorePublicAcls holds for public lists, enforced ownership for all (recorded).
  private var aclEffectiveness: ExposureEffectiveness {
    var ways = [enforced.isOn.map { $0 ? .restrained : .yes } ?? ExposureEffectiveness.unknown]
    if heedsBlock(.acl) { ways.append(restraint(\.ignorePublicAcls)) }
    if ways.contains(.restrained) { return .restrained }
    return isAclDoubtful || ways.contains(.unknown) ? .unknown : .yes
  }

  /// What a setting of the two blocks does: the stricter one counts (documented).
  ///
  /// An organization's block is left out: no record of the account shows it.
  private func restraint(
    _ setting: KeyPath<KnownBlock, KnownSetting>
  ) -> ExposureEffectiveness {
    switch (block[keyPath: setting].isOn, accountBlock[keyPath: setting].isOn) {
    case (true, _), (_, true): .restrained
    case (false, false): .yes
    default: .unknown
    }
  }

  /// Whether a block may decide on what the policy or the list grants: that is public, or may be.
  ///
  /// A list that can be read in two ways may be the owner's own, but not public.
  func heedsBlock(_ via: ExposureVia) -> Bool {
    let grant = grant(via)
    return grant.verdict == .public
      || via == .policy && grant.verdict == .otherAccount && grant.isUncertain
  }

  /// The calls by which the guards went that would be in the way of what the policy or the list grants.
  func removedGuards(_ via: ExposureVia) -> [ExposureMoment] {
    var settings: [KnownSetting] = []
    if heedsBlock(via) {
      let blocks = [block, accountBlock]
      settings = blocks.flatMap {
        via == .policy
          ? [$0.blockPublicPolicy, $0.restrictPublicBuckets]
          : [$0.blockPublicAcls, $0.ignorePublicAcls]
      }
    }
    if via == .acl { settings.append(enforced) }
    return settings.compactMap(\.turnedOff).distinctInOrder
  }
}

extension [ExposureMoment] {
  /// Each once, in the order of time.
  var distinctInOrder: [ExposureMoment] {
    Set(self).sorted { $0.isBefore($1) }
  }
}
