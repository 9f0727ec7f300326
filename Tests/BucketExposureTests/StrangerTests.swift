import Testing

@testable import BucketExposure

@Suite("A policy that lets a stranger in is called public")
struct StrangerTests {
  /// A random policy, and whether the slow twin finds a stranger who gets in.
  private struct Trial {
    let seed: Int
    let policy: BucketPolicy
    let letsStrangerIn: Bool
  }

  private static let trials: [Trial] = (0..<4000).compactMap { seed in
    let bytes = Array(RandomPolicy.json(seed: seed).utf8)
    guard let value = RecordValue(json: bytes.span), let policy = BucketPolicy(value) else {
      return nil
    }
    let twin = ReferenceAccess(policy: value)
    return Trial(seed: seed, policy: policy, letsStrangerIn: twin.letsStrangerIn)
  }

  private func isPublic(_ trial: Trial, by rules: PolicyRules = .all) -> Bool {
    trial.policy.judgement(ownedBy: "111122223333", by: rules).verdict == .public
  }

  @Test("Of no random policy that lets a stranger in it is said that it is not public")
  func sound() {
    let open = Self.trials.filter(\.letsStrangerIn)
    #expect(Self.trials.count == 4000)
    #expect((1000...3000).contains(open.count))
    for trial in open where !isPublic(trial) {
      Issue.record("seed \(trial.seed): \(RandomPolicy.json(seed: trial.seed))")
    }
  }

  @Test(
    "A rule without which strangers would be overlooked is missed by the random policies",
    arguments: [
      PolicyRule.star, .principalWildcards, .webIdentity, .notPrincipal, .everyValue, .variables,
      .wildcards, .swallowedAccount, .negated, .absentKeys, .broadAddresses, .wholeDeny,
    ])
  func lenient(rule: PolicyRule) {
    let rules = PolicyRules.all.without(rule)
    #expect(Self.trials.contains { $0.letsStrangerIn && !isPublic($0, by: rules) })
  }

  /// The rules without which a policy that lets no stranger in would not be called public; who it is about only
  /// where nothing else is one.
  private func causes(of trial: Trial) -> Set<PolicyRule> {
    let causes = Set(PolicyRule.allCases.filter { !isPublic(trial, by: .all.without($0)) })
    let others = causes.subtracting([.star, .principalWildcards, .webIdentity, .notPrincipal])
    return others.isEmpty ? causes : others
  }

  @Test("What is called public and lets no stranger in is so by these rules, and by no others")
  func cautious() {
    let cautious = Self.trials.filter { !$0.letsStrangerIn && isPublic($0) }
    #expect(cautious.count < Self.trials.count / 10)
    let found = cautious.reduce(into: Set<PolicyRule>()) { $0.formUnion(causes(of: $1)) }
    let expected: Set<PolicyRule> = [
      // Roles of one account, and people of a web identity who lack what a condition asks for.
      .principalWildcards, .webIdentity,
      // Several denies, or one that is a doubt, leave nobody; so do conditions that never hold together.
      .star, .wholeDeny, .denyButSome, .negated, .absentKeys,
      // Of two values one that nobody has, or that no stranger can have.
      .everyValue, .variables, .wildcards, .broadAddresses,
      // Names of access points have no colon, so that a wildcard before the account swallows nothing of theirs.
      .swallowedAccount,
      // A range that is compared as a text is nobody's address.
      .addressOperator,
    ]
    #expect(found == expected)
  }
}
