@testable import BucketExposure

/// An interval as the slow twin finds it; events by their numbers.
struct ReferenceInterval: Hashable {
  let reach: ExposureReach
  let via: ExposureVia
  let from: Int
  let openedBy: ExposureVia
  let isProof: Bool
  let until: Int?
  let cause: ExposureEnd.Cause?
  let isEndProof: Bool?
  let effective: ExposureEffectiveness
  let certainFrom: Int?
  let guards: [Int]
  let continuedBy: [Int]
  let statement: String?
  let access: [GrantedAccess]
  let isUncertain: Bool
}

extension ReferenceInterval {
  init(_ interval: ExposureInterval) {
    (reach, via, from) = (interval.reach, interval.via, interval.from.number)
    (openedBy, until, cause) = (
      interval.openedBy, interval.until?.moment.number, interval.until?.cause
    )
    (isProof, isEndProof) = (interval.isProof, interval.until?.isProof)
    (effective, certainFrom) = (interval.effective, interval.certainFrom?.number)
    guards = interval.guardRemovedBy.map(\.number).sorted()
    continuedBy = interval.continuedBy.map(\.number)
    (statement, access) = (interval.grant.statement, interval.grant.access)
    isUncertain = interval.grant.isUncertain
  }
}

/// What somebody is granted at one moment.
struct ReferencePicture {
  let birth: Int?
  /// Nil where nothing is granted.
  let grant: ReachGrant?
  let effective: ExposureEffectiveness

  var isRestrained: Bool { effective == .restrained }

  /// What decides whether it is a later grant's statement that is named: the higher number.
  var strength: Int {
    guard let grant else { return -1 }
    return (grant.isUncertain ? 0 : 10) + grant.access.count
  }
}

extension ReferenceCourse {
  /// All intervals, in no particular order.
  var intervals: [ReferenceInterval] {
    let vias: [ExposureVia] = [.policy, .acl]
    return vias.flatMap { via in
      let granted = (0...events.count).map { grant(via, at: $0).grants }
      return Set(granted.joined().map(\.reach)).flatMap { reach in
        let pictures = granted.indices.map { picture(reach, granted[$0], via, at: $0) }
        return runs(pictures).map { interval(reach, via, $0, pictures) }
      }
    }
  }

  private func picture(
    _ reach: ExposureReach, _ grants: [ReachGrant], _ via: ExposureVia, at moment: Int
  ) -> ReferencePicture {
    let grant = grants.first { $0.reach == reach }
    return ReferencePicture(
      birth: birth(at: moment), grant: grant,
      effective: grant == nil ? .unknown : effectiveness(via, on: reach, at: moment))
  }

  /// The moments that belong together: somebody is let in, or may be, or would be without a guard.
  private func runs(_ pictures: [ReferencePicture]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for moment in pictures.indices where pictures[moment].grant != nil {
      let (now, before) = (pictures[moment], pictures[moment - 1])
      let isSame =
        now.birth == before.birth && before.grant != nil
        && now.isRestrained == before.isRestrained
      if isSame, let last = runs.popLast() {
        runs.append(last.lowerBound...moment)
      } else {
        runs.append(moment...moment)
      }
    }
    return runs
  }

  private func interval(
    _ reach: ExposureReach, _ via: ExposureVia, _ run: ClosedRange<Int>,
    _ pictures: [ReferencePicture]
  ) -> ReferenceInterval {
    let first = run.lowerBound
    let isRestrained = pictures[first].isRestrained
    let certain = run.first { pictures[$0].effective == .yes }
    var guards = isRestrained ? [] : Set(removals(via, at: first))
    if let certain, certain > first, !sets(via, certain - 1) {
      guards.formUnion(removals(via, at: certain))
    }
    let end = run.upperBound < events.count ? run.upperBound : nil
    let granted = run.map { pictures[$0] }
    let best = granted.map(\.strength).max()
    let allowed = Set(granted.compactMap(\.grant).flatMap(\.access))
    return ReferenceInterval(
      reach: reach, via: via, from: number(first - 1),
      openedBy: sets(via, first - 1) ? via : guardName(first - 1),
      isProof: proves(via, first - 1), until: end.map(number),
      cause: end.map { cause(via, reach, $0) }, isEndProof: end.map { proves(via, $0) },
      effective: isRestrained ? .restrained : certain == nil ? .unknown : .yes,
      certainFrom: certain.map { number($0 - 1) }, guards: guards.map(number).sorted(),
      continuedBy: run.dropFirst().filter { sets(via, $0 - 1) }.map { number($0 - 1) },
      statement: granted.first { $0.strength == best }?.grant?.statement,
      access: GrantedAccess.allCases.filter(allowed.contains),
      isUncertain: granted.allSatisfy { $0.grant?.isUncertain == true })
  }

  private func number(_ event: Int) -> Int { events[event].moment.number }

  private func sets(_ via: ExposureVia, _ event: Int) -> Bool {
    guard isOwn(event) else { return false }
    return switch events[event].change.subject {
    case .policy, .policyRemoved: via == .policy
    case .acl, .created: via == .acl
    case .removed: true
    default: false
    }
  }

  /// Whether an event changed something only by what it proves: it is on neither the grant nor a guard.
  private func proves(_ via: ExposureVia, _ event: Int) -> Bool {
    if sets(via, event) { return false }
    return switch events[event].change.subject {
    case .policy, .acl, .created: true
    case .ownership: !events[event].change.isDone
    default: false
    }
  }

  private func guardName(_ event: Int) -> ExposureVia {
    switch events[event].change.subject {
    case .ownership, .ownershipRemoved: .ownership
    default: .block
    }
  }

  private func cause(
    _ via: ExposureVia, _ reach: ExposureReach, _ event: Int
  ) -> ExposureEnd.Cause {
    let isClosed = effectiveness(via, on: reach, at: event + 1) == .restrained
    switch events[event].change.subject {
    case .removed where isOwn(event): return .bucketRemoved
    case .policyRemoved where sets(via, event): return .policyRemoved
    case .policy(let grant) where sets(via, event):
      return grant.verdict == .unknown ? .notKnown : .policyReplaced
    case .created(nil, _) where sets(via, event): return .aclReplaced
    case .acl(let grant) where sets(via, event),
      .created(.some(let grant), _) where sets(via, event):
      return grant.verdict == .unknown ? .notKnown : .aclReplaced
    case .block(.some, _), .blockRemoved: return isClosed ? .blocked : .guardRemoved
    case .ownership(.some), .ownershipRemoved: return isClosed ? .ownershipEnforced : .guardRemoved
    default: return .notKnown
    }
  }
}
