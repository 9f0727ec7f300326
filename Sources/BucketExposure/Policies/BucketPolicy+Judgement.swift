extension BucketPolicy {
  /// Says whom the policy lets into a bucket of the account `owner`, as S3 decides whether a policy is public.
  ///
  /// - An organization, a network or addresses are somebody outside the owner's account, of no account that is
  ///   known: `otherAccount` without accounts. So is a user's unique ID; a canonical ID stands among the accounts.
  /// - Services are `ownAccountOrService`, whomever they may act for.
  /// - Without `owner` its own account cannot be told from others: all that are named are `otherAccount`, and that
  ///   is uncertain.
  /// - A policy with a statement that cannot be read is `unknown`, unless another statement makes it public. What
  ///   the others grant stands in it all the same, each in doubt.
  public func judgement(ownedBy owner: String?) -> GrantJudgement {
    judgement(ownedBy: owner, by: .all)
  }

  func judgement(ownedBy owner: String?, by rules: PolicyRules) -> GrantJudgement {
    let statements = entries.compactMap { entry in
      if case .statement(let statement) = entry { statement } else { nil }
    }
    var denies = PolicyDenies(of: statements, by: rules)
    let grants = statements.filter(\.isAllowed).map {
      StatementGrant(of: $0, ownedBy: owner, denies: &denies, by: rules)
    }
    let verdict = Self.furthest(of: grants)
    if verdict != .public, rules.contains(.unreadable), let label = unreadableLabel {
      let known = grants.reached.map(\.inDoubt)
      return .init(
        .unknown, because: "a statement that cannot be read", statement: label,
        accounts: known.accounts, isUncertain: true, grants: known)
    }
    return Self.sum(of: grants, verdict)
  }

  private var unreadableLabel: String? {
    for case .unreadable(let label) in entries { return label }
    return nil
  }

  private static func furthest(of grants: [StatementGrant]) -> ExposureVerdict {
    [.public, .otherAccount].first { verdict in grants.contains { $0.verdict == verdict } }
      ?? .ownAccountOrService
  }

  /// One certain grant to everybody is enough; a doubt about any other may be one about everybody.
  private static func sum(
    of grants: [StatementGrant], _ verdict: ExposureVerdict
  ) -> GrantJudgement {
    let strongest =
      verdict == .public
      ? grants.first { $0.verdict == .public && $0.doubt == nil } : grants.first { $0.doubt != nil }
    guard let deciding = strongest ?? grants.first(where: { $0.verdict == verdict }) else {
      return .init(.ownAccountOrService, because: "no statement allows anything")
    }
    let reached = grants.reached
    let deciders = verdict == .public ? reached.prefix(1) : reached[...]
    return .init(
      verdict, because: deciding.reason, statement: deciding.statement.label,
      access: verdict == .ownAccountOrService
        ? ActionAccess.access(of: grants.filter { $0.verdict == verdict }.compactMap(\.actions))
        : deciders.access,
      accounts: reached.accounts, isUncertain: deciding.doubt != nil, grants: reached)
  }
}
