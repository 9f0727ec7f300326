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
      if level == .bucket, isCreation(event) { return before(setting) }
    }
    return nil
  }

  /// The same without what this very event proves: a new bucket has its defaults then.
  private func isOnBefore(
    _ event: Int, _ setting: Setting, _ level: BucketChange.BlockLevel
  ) -> Bool? {
    if level == .bucket, isCreation(event) { return isNew(events[event]) }
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

  /// Whether what is granted to somebody lets them in.
  func effectiveness(
    _ via: ExposureVia, on reach: ExposureReach, at moment: Int
  ) -> ExposureEffectiveness {
    let isBlocked =
      via == .policy
      ? blocked(\.restrictPublicBuckets, moment) : blocked(\.ignorePublicAcls, moment)
    // In each way in which what is granted can be read: kept out, let in, or that is not known.
    var kept: Set<Bool?> = []
    if isPublic(via, at: moment) != false {
      kept.insert(via == .acl && reach != .everyone && isBlocked == true ? nil : isBlocked)
    }
    if isPublic(via, at: moment) != true, reach != .everyone { kept.insert(false) }
    if via == .acl { kept = Set(kept.map { kept in either(kept, isEnforced(at: moment)) }) }
    if kept == [true] { return .restrained }
    return kept == [false] && !(via == .acl && isListDoubtful(at: moment)) ? .yes : .unknown
  }

  private func either(_ one: Bool?, _ other: Bool?) -> Bool? {
    if one == true || other == true { return true }
    return one == nil || other == nil ? nil : false
  }

  /// Whether what is granted is public; nil: it can be read in two ways, or only in part.
  private func isPublic(_ via: ExposureVia, at moment: Int) -> Bool? {
    let grant = grant(via, at: moment)
    switch grant.verdict {
    case .public: return via == .policy && grant.isUncertain ? nil : true
    case .unknown: return nil
    case .otherAccount: return via == .policy && grant.isUncertain ? nil : false
    case .ownAccountOrService: return false
    }
  }

  private func blocked(_ setting: Setting, _ moment: Int) -> Bool? {
    let levels = [isOn(setting, .bucket, at: moment), isOn(setting, .account, at: moment)]
    if levels.contains(true) { return true }
    return levels.contains(nil) ? nil : false
  }

  /// The calls that took the guards away which are in the way of a grant: each setting's last way to "off".
  func removals(_ via: ExposureVia, at moment: Int) -> [Int] {
    let settings: [Setting] =
      via == .policy
      ? [\.blockPublicPolicy, \.restrictPublicBuckets] : [\.blockPublicAcls, \.ignorePublicAcls]
    var found: Set<Int> = []
    if isPublic(via, at: moment) != false {
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
