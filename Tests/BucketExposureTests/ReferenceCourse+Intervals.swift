@testable import BucketExposure

/// An interval as the slow twin finds it; events by their numbers.
struct ReferenceInterval: Hashable {
  let reach: ExposureReach
  let via: ExposureVia
  let from: Int
  let openedBy: ExposureVia
  let until: Int?
  let cause: ExposureEnd.Cause?
  let effective: ExposureEffectiveness
  let certainFrom: Int?
  let guards: [Int]
  let continuedBy: [Int]
}

extension ReferenceInterval {
  init(_ interval: ExposureInterval) {
    (reach, via, from) = (interval.reach, interval.via, interval.from.number)
    (openedBy, until, cause) = (
      interval.openedBy, interval.until?.moment.number, interval.until?.cause
    )
    (effective, certainFrom) = (interval.effective, interval.certainFrom?.number)
    guards = interval.guardRemovedBy.map(\.number).sorted()
    continuedBy = interval.continuedBy.map(\.number)
  }
}

/// What one grant does at one moment.
struct ReferencePicture {
  let birth: Int?
  let reaches: Set<ExposureReach>
  let effective: ExposureEffectiveness

  var isRestrained: Bool { effective == .restrained }
}

extension ReferenceCourse {
  /// All intervals, in no particular order.
  var intervals: [ReferenceInterval] {
    let vias: [ExposureVia] = [.policy, .acl]
    return vias.flatMap { via in
      let pictures = (0...events.count).map { picture(via, at: $0) }
      let reaches = pictures.reduce(into: Set()) { $0.formUnion($1.reaches) }
      return reaches.flatMap { reach in
        runs(of: reach, pictures).map { interval(reach, via, $0, pictures) }
      }
    }
  }

  func picture(_ via: ExposureVia, at moment: Int) -> ReferencePicture {
    let grant = grant(via, at: moment)
    var reaches: Set<ExposureReach> = []
    if grant.verdict == .public { reaches = [.everyone] }
    if grant.verdict == .otherAccount {
      reaches = grant.accounts.isEmpty ? [.others] : Set(grant.accounts.map { .account($0) })
    }
    return ReferencePicture(
      birth: birth(at: moment), reaches: reaches, effective: effectiveness(via, at: moment))
  }

  /// The moments that belong together: somebody is let in, or may be, or would be without a guard.
  private func runs(
    of reach: ExposureReach, _ pictures: [ReferencePicture]
  ) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for moment in pictures.indices where pictures[moment].reaches.contains(reach) {
      let (now, before) = (pictures[moment], pictures[moment - 1])
      let isSame =
        now.birth == before.birth && before.reaches.contains(reach)
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
    return ReferenceInterval(
      reach: reach, via: via, from: number(first - 1),
      openedBy: sets(via, first - 1) ? via : guardName(first - 1),
      until: end.map(number), cause: end.map { cause(via, $0) },
      effective: isRestrained ? .restrained : certain == nil ? .unknown : .yes,
      certainFrom: certain.map { number($0 - 1) }, guards: guards.map(number).sorted(),
      continuedBy: run.dropFirst().filter { sets(via, $0 - 1) }.map { number($0 - 1) })
  }

  private func number(_ event: Int) -> Int { events[event].moment.number }

  private func sets(_ via: ExposureVia, _ event: Int) -> Bool {
    guard isOwn(event) else { return false }
    return switch events[event].change.subject {
    case .policy, .policyRemoved: via == .policy
    case .acl: via == .acl
    case .created, .removed: true
    default: false
    }
  }

  private func guardName(_ event: Int) -> ExposureVia {
    switch events[event].change.subject {
    case .ownership, .ownershipRemoved: .ownership
    default: .block
    }
  }

  private func cause(_ via: ExposureVia, _ event: Int) -> ExposureEnd.Cause {
    let isClosed = effectiveness(via, at: event + 1) == .restrained
    switch events[event].change.subject {
    case .removed where isOwn(event): return .bucketRemoved
    case .created where isOwn(event): return .bucketCreated
    case .policyRemoved where sets(via, event): return .policyRemoved
    case .policy(let grant) where sets(via, event):
      return grant.verdict == .unknown ? .notKnown : .policyReplaced
    case .acl(let grant) where sets(via, event):
      return grant.verdict == .unknown ? .notKnown : .aclReplaced
    case .block(.some, _), .blockRemoved: return isClosed ? .blocked : .guardRemoved
    case .ownership(.some), .ownershipRemoved: return isClosed ? .ownershipEnforced : .guardRemoved
    default: return .notKnown
    }
  }
}
