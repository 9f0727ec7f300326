extension BucketState {
  /// What an event that made this state did, and which grant decides; nil where the bucket is gone.
  func effect(of event: BucketEvent) -> (effect: ExposureEffect, decider: ExposureVia)? {
    switch event.change.subject {
    case .policy, .policyRemoved: effect(of: .policy, via: .policy)
    case .acl, .created: effect(of: .acl, via: .acl)
    case .block, .blockRemoved: effectOfGuard(.block)
    case .ownership, .ownershipRemoved: effectOfGuard(.ownership)
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
      grant: effect.grant, via: effect.via, effective: .restrained, isDone: false)
    return (undone, decider)
  }

  private func effect(
    of decider: ExposureVia, via: ExposureVia
  ) -> (effect: ExposureEffect, decider: ExposureVia) {
    let effect = ExposureEffect(
      grant: grant(decider), via: via, effective: effectiveness(decider), isDone: true)
    return (effect, decider)
  }

  /// What a guard lets in now: of the grants it is about, the one that reaches furthest.
  private func effectOfGuard(
    _ via: ExposureVia
  ) -> (effect: ExposureEffect, decider: ExposureVia) {
    let deciders: [ExposureVia] = via == .ownership ? [.acl] : [.policy, .acl]
    let decider = deciders.max { weight(of: $0) < weight(of: $1) } ?? .acl
    var (effect, _) = effect(of: decider, via: via)
    if let unknown = unknownGrants(via, effect.grant.verdict) {
      (effect.grant, effect.effective) = (unknown, .unknown)
    } else if effect.grant.verdict == .ownAccountOrService {
      effect.grant = GrantJudgement(
        .ownAccountOrService, because: "neither policy nor access control lists let others in")
    } else {
      let title = decider == .policy ? "policy" : "access control list"
      effect.grant.reason = "the \(title) set before: \(effect.grant.reason)"
    }
    return (effect, decider)
  }

  /// How much a grant says about what a guard did: what is open comes before what is restrained, and what is
  /// known before what is not.
  private func weight(of via: ExposureVia) -> Int {
    let isRestrained = effectiveness(via) == .restrained
    return switch grant(via).verdict {
    case .public: isRestrained ? 4 : 6
    case .otherAccount: isRestrained ? 3 : 5
    case .unknown: via == .acl && enforced.isOn == true ? 0 : 2
    case .ownAccountOrService: 1
    }
  }

  /// Why it is not known whom a guard lets in; nil where it is.
  private func unknownGrants(
    _ via: ExposureVia, _ verdict: ExposureVerdict
  ) -> GrantJudgement? {
    if verdict == .public || verdict == .otherAccount { return nil }
    let isPolicyUnknown = via == .block && policy.verdict == .unknown
    let unknown =
      [isPolicyUnknown ? "the policy" : nil, unknownLists].compactMap(\.self)
      .joined(separator: " and ")
    guard !unknown.isEmpty else { return nil }
    return GrantJudgement(.unknown, because: "what \(unknown) let in is not known")
  }

  /// The access control lists that count, and of which nothing is known: those of objects are in no
  /// management event.
  private var unknownLists: String? {
    if enforced.isOn == true { return nil }
    return acl.verdict == .unknown
      ? "the access control lists" : "the objects' access control lists"
  }
}
