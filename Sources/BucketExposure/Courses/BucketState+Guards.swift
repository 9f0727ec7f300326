extension BucketState {
  /// What the policy or the access control list grants.
  func grant(_ via: ExposureVia) -> GrantJudgement {
    via == .policy ? policy : acl
  }

  /// Whether what one of them grants lets those in to whom it reaches furthest.
  func effectiveness(_ via: ExposureVia) -> ExposureEffectiveness {
    switch grant(via).verdict {
    case .unknown: .unknown
    case .ownAccountOrService: .yes
    case .public: effectiveness(via, to: .everyone)
    case .otherAccount: effectiveness(via, to: .others)
    }
  }

  /// Whether what one of them grants to somebody lets them in; the same for all who are not everyone.
  func effectiveness(_ via: ExposureVia, to reach: ExposureReach) -> ExposureEffectiveness {
    via == .policy ? policyEffectiveness(to: reach) : aclEffectiveness(to: reach)
  }

  /// What RestrictPublicBuckets leaves of what the policy grants.
  ///
  /// It cuts off everybody outside the account, but only while the policy as a whole is public (recorded).
  /// Whether it is, is not certain of one that can be read in two ways, or only in part; everyone is let in by
  /// none that is not.
  private func policyEffectiveness(to reach: ExposureReach) -> ExposureEffectiveness {
    guard heedsBlock(.policy) else { return .yes }
    let restraint = restraint(\.restrictPublicBuckets)
    let isCut = reach == .everyone || policy.verdict == .public && !policy.isUncertain
    return restraint == .restrained && !isCut ? .unknown : restraint
  }

  /// IgnorePublicAcls holds for public lists, enforced ownership for all (recorded).
  ///
  /// Of a list that lets in everyone the other grants are still shown while it is ignored (recorded); whether
  /// they count is not documented.
  private func aclEffectiveness(to reach: ExposureReach) -> ExposureEffectiveness {
    var ways = [enforced.isOn.map { $0 ? .restrained : .yes } ?? ExposureEffectiveness.unknown]
    if heedsBlock(.acl) {
      let restraint = restraint(\.ignorePublicAcls)
      ways.append(restraint == .restrained && reach != .everyone ? .unknown : restraint)
    }
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
  /// A list that can be read in two ways may be the owner's own, but not public; what can be read only in part
  /// may be public in the other.
  func heedsBlock(_ via: ExposureVia) -> Bool {
    let grant = grant(via)
    return switch grant.verdict {
    case .public: true
    case .otherAccount: via == .policy && grant.isUncertain
    case .unknown: !grant.grants.isEmpty
    case .ownAccountOrService: false
    }
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
