@testable import BucketExposure

extension ReferenceCourse {
  typealias Setting = KeyPath<PublicAccessBlock, Bool>

  /// Whether a setting is on at a moment, for the bucket or for its account.
  func isOn(_ setting: Setting, _ level: BucketChange.BlockLevel, at moment: Int) -> Bool? {
    guard let first = level == .account ? 0 : birth(at: moment) else { return nil }
    for event in (first..<max(first, moment)).reversed() {
      switch events[event].change.subject {
      case .block(let block, level) where level == .account || isOwn(event):
        return block?[keyPath: setting]
      case .blockRemoved(level) where level == .account || isOwn(event): return false
      default: break
      }
      guard level == .account || isOwn(event) else { continue }
      let before = { (setting: Setting) in isOnBefore(event, setting, level) }
      if let proven = proven(event) {
        if setting == proven { return false }
        return before(proven) == true ? nil : before(setting)
      }
      if level == .bucket, case .created = events[event].change.subject { return before(setting) }
    }
    return nil
  }

  /// The same without what this very event proves: a new bucket has its defaults then.
  private func isOnBefore(
    _ event: Int, _ setting: Setting, _ level: BucketChange.BlockLevel
  ) -> Bool? {
    if level == .bucket, case .created = events[event].change.subject {
      return isNew(events[event])
    }
    if level == .bucket, birth(at: event + 1) != birth(at: event) { return nil }
    return isOn(setting, level, at: event)
  }

  /// The setting that cannot be on, since this event was done.
  private func proven(_ event: Int) -> Setting? {
    switch events[event].change.subject {
    case .policy(let grant) where grant.verdict == .public && !grant.isUncertain:
      \.blockPublicPolicy
    case .acl(let grant), .created(.some(let grant), _):
      grant.verdict == .public && !grant.isUncertain ? \.blockPublicAcls : nil
    default: nil
    }
  }

  /// Whether what is granted lets anybody in.
  func effectiveness(_ via: ExposureVia, at moment: Int) -> ExposureEffectiveness {
    let grant = grant(via, at: moment)
    let block =
      via == .policy
      ? blocked(\.restrictPublicBuckets, moment) : blocked(\.ignorePublicAcls, moment)
    if via == .policy {
      if grant.verdict == .public { return word(block) }
      return grant.isUncertain && block != false ? .unknown : .yes
    }
    let enforced = isEnforced(at: moment)
    if enforced == true || grant.verdict == .public && block == true { return .restrained }
    if enforced == nil || grant.verdict == .public && block == nil { return .unknown }
    return isListDoubtful(at: moment) ? .unknown : .yes
  }

  private func blocked(_ setting: Setting, _ moment: Int) -> Bool? {
    let levels = [isOn(setting, .bucket, at: moment), isOn(setting, .account, at: moment)]
    if levels.contains(true) { return true }
    return levels.contains(nil) ? nil : false
  }

  private func word(_ isRestrained: Bool?) -> ExposureEffectiveness {
    isRestrained.map { $0 ? .restrained : .yes } ?? .unknown
  }

  /// The calls that took the guards away which are in the way of a grant: each setting's last way to "off".
  func removals(_ via: ExposureVia, at moment: Int) -> [Int] {
    let grant = grant(via, at: moment)
    let settings: [Setting] =
      via == .policy
      ? [\.blockPublicPolicy, \.restrictPublicBuckets] : [\.blockPublicAcls, \.ignorePublicAcls]
    var found: Set<Int> = []
    if grant.verdict == .public || via == .policy && grant.isUncertain {
      for setting in settings {
        for level in [BucketChange.BlockLevel.bucket, .account] {
          found.formUnion(removal(since: level, moment) { isOn(setting, level, at: $0) })
        }
      }
    }
    if via == .acl { found.formUnion(removal(since: .bucket, moment) { isEnforced(at: $0) }) }
    return found.sorted()
  }

  /// The event that made `value` false for as long as it has been; none where that was no call on a guard.
  private func removal(
    since level: BucketChange.BlockLevel, _ moment: Int, _ value: (Int) -> Bool?
  ) -> [Int] {
    let first = level == .account ? 0 : birth(at: moment) ?? moment
    guard moment > first, value(moment) == false else { return [] }
    var event = moment - 1
    while event > first, value(event) == false { event -= 1 }
    switch events[event].change.subject {
    case .block, .blockRemoved, .ownership, .ownershipRemoved: return [event]
    default: return []
    }
  }
}
