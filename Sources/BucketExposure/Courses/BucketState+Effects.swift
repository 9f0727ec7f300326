extension BucketState {
  /// What an event that made this state did, and which grant decides; nil where the bucket is gone.
  func effect(of event: BucketEvent) -> (effect: ExposureEffect, decider: ExposureVia)? {
    switch event.change.subject {
    case .policy, .policyRemoved: effect(of: .policy, via: .policy)
    case .acl, .created: effect(of: .acl, via: .acl)
    case .block, .blockRemoved: effectOfGuard(.block, at: event.moment)
    case .ownership, .ownershipRemoved: effectOfGuard(.ownership, at: event.moment)
    case .removed: nil
    }
  }

  /// What an event would have done in this state, had it not been refused.
  func effect(ofUndone event: BucketEvent) -> (effect: ExposureEffect, decider: ExposureVia)? {
    var event = event
    event.change.isDone = true
    var state = self
    state.take(event)
    guard let (effect, decider) = state.effect(of: event) else { return nil }
    let undone = ExposureEffect(
      grant: effect.grant, via: effect.via, effective: .restrained, isDone: false,
      opens: effect.opens)
    return (undone, decider)
  }

  private func effect(
    of decider: ExposureVia, via: ExposureVia
  ) -> (effect: ExposureEffect, decider: ExposureVia) {
    let grant = grant(decider)
    let effect = ExposureEffect(
      grant: grant, via: via, effective: effectiveness(decider), isDone: true,
      opens: grant.grants.contains { effectiveness(decider, to: $0.reach) != .restrained })
    return (effect, decider)
  }

  /// What a guard lets in now: of the grants it is about, the one that reaches furthest.
  private func effectOfGuard(
    _ via: ExposureVia, at moment: ExposureMoment
  ) -> (effect: ExposureEffect, decider: ExposureVia) {
    let deciders: [ExposureVia] = via == .ownership ? [.acl] : [.policy, .acl]
    let decider = deciders.max { weight(of: $0, to: via) < weight(of: $1, to: via) } ?? .acl
    var (effect, _) = effect(of: decider, via: via)
    effect.opens = deciders.contains {
      self.effect(of: $0, via: via).effect.opens && removedGuards($0).contains(moment)
    }
    if !effect.grant.grants.isEmpty {
      effect.grant.reason = "the \(decider.title) set before: \(effect.grant.reason)"
    } else if let unknown = unknownGrant(via) {
      (effect.grant, effect.effective) = (unknown, .unknown)
    } else {
      (effect.grant, effect.effective) = (via == .ownership ? .noLists : .nothingGranted, .yes)
    }
    return (effect, decider)
  }

  /// How much a grant says about what a guard did: what is open comes before what is restrained, what is
  /// known before what is not, and last what the guard does not keep from anything.
  private func weight(of decider: ExposureVia, to via: ExposureVia) -> Int {
    let isRestrained = effectiveness(decider) == .restrained
    let isHeeding = via == .ownership || heedsBlock(decider)
    return switch grant(decider).verdict {
    case .public: isRestrained ? 5 : 7
    case .otherAccount where isHeeding: isRestrained ? 4 : 6
    case .unknown: decider == .acl && enforced.isOn == true ? 0 : 3
    case .otherAccount: 2
    case .ownAccountOrService: 1
    }
  }

  /// Why it is not known whom a guard lets in that lets in nobody else; nil where it is.
  private func unknownGrant(_ via: ExposureVia) -> GrantJudgement? {
    let isPolicyUnknown = via == .block && policy.verdict == .unknown
    let unknown = [isPolicyUnknown ? "the policy" : nil, unknownLists].compactMap(\.self)
    guard !unknown.isEmpty else { return nil }
    let names = unknown.joined(separator: " and ")
    return GrantJudgement(.unknown, because: "whom \(names) let in is not known")
  }

  /// The access control lists that count, and of which nothing is known: those of objects are in no
  /// management event.
  private var unknownLists: String? {
    if enforced.isOn == true { return nil }
    return acl.verdict == .unknown
      ? "the access control lists" : "the objects' access control lists"
  }
}
