/// Whom one statement that allows something lets in.
struct StatementGrant {
  /// Why it lets in whom it lets in.
  enum Ground {
    /// It is about everybody, and nothing limits it; a condition that does not is named.
    case everyone(PolicyCondition?)
    /// It is about everybody, and a condition limits it.
    case limited(ConditionLimit)
    /// It names whom it is about.
    case named
    /// Another statement denies it.
    case takenAway(by: String)
  }

  let statement: PolicyStatement
  private(set) var verdict = ExposureVerdict.public
  /// The accounts outside the owner's that it lets in by name.
  private(set) var accounts: [String] = []
  /// Whether it lets in somebody outside the owner's account of no account that is named.
  private(set) var hasOthers = false
  private(set) var doubt: GrantDoubt?
  private var ground: Ground

  /// Judges `statement` in a bucket of `owner`; `denies` are those of the whole policy.
  init(
    of statement: PolicyStatement, ownedBy owner: String?, denies: inout PolicyDenies,
    by rules: PolicyRules
  ) {
    self.statement = statement
    ground = .everyone(statement.conditions.first)
    let effect = denies.effect(on: statement)
    if case .takenAway(let label) = effect {
      (verdict, ground) = (.ownAccountOrService, .takenAway(by: label))
    } else if statement.principals.areEveryone(by: rules) {
      limit(by: effect, rules, ownedBy: owner)
    } else {
      name(statement.principals, ownedBy: owner)
    }
  }

  /// Of all conditions that limit the one that leaves the fewest counts, and one without a doubt before others.
  private mutating func limit(
    by effect: PolicyDenies.Effect, _ rules: PolicyRules, ownedBy owner: String?
  ) {
    let assured = statement.assuredKeys
    var limits = statement.conditions.compactMap {
      ConditionLimit(of: $0, assured: assured, by: rules, doubt: &doubt)
    }
    switch effect {
    case .limited(let limit, _): limits.append(limit)
    case .doubtful(let why): doubt = doubt ?? why
    case .nothing, .takenAway: break
    }
    let certain = limits.filter { $0.doubt == nil }
    let left = (certain.isEmpty ? limits : certain).map { ($0, LimitReach(of: $0, owner: owner)) }
    guard let (limit, reach) = left.min(by: { $0.1.rank < $1.1.rank }) else {
      if let owner { accounts = Self.foreign(statement.principals, to: owner) }
      return
    }
    ground = .limited(limit)
    (verdict, accounts, hasOthers) = (reach.verdict, reach.accounts, reach.hasOthers)
    doubt = limit.doubt
    if doubt == nil, owner == nil, !accounts.isEmpty { doubt = .unknownOwner }
  }

  private mutating func name(_ principals: PolicyPrincipals, ownedBy owner: String?) {
    accounts = Self.foreign(principals, to: owner)
    hasOthers = !principals.identities.isEmpty
    verdict = accounts.isEmpty && !hasOthers ? .ownAccountOrService : .otherAccount
    doubt = owner == nil && !principals.accounts.isEmpty ? .unknownOwner : nil
    ground = .named
  }

  private static func foreign(_ principals: PolicyPrincipals, to owner: String?) -> [String] {
    distinct(principals.accounts.filter { $0 != owner } + principals.canonicalUsers)
  }

  /// Those whom it names and who decide: others, or where there are none its own account and services.
  private var names: [String] {
    let principals = statement.principals
    if verdict == .otherAccount {
      return accounts.map {
        (AmazonResourceName.isAccount($0) ? "account " : "canonical user ") + $0
      }
        + Self.distinct(principals.identities).map { "identity " + $0 }
    }
    let own = principals.accounts.isEmpty ? [] : ["the bucket's own account"]
    return own + Self.distinct(principals.services)
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.count < 2 ? names : Set(names).sorted()
  }

  /// What it allows whom it lets in; nothing where it is denied again.
  var actions: PolicyNames? {
    if case .takenAway = ground { nil } else { statement.actions }
  }

  /// Why, in one clause.
  var reason: String {
    let actions = statement.actions.words
    let clause =
      switch ground {
      case .everyone(nil): "\(actions) to everyone, no limiting condition"
      case .everyone(let condition?): "\(actions) to everyone, \(condition.words) does not limit"
      case .limited(let limit): "\(actions) limited to \(limit.words)"
      case .named: "\(actions) to \(ReasonWords.list(names))"
      case .takenAway(let label): "\(actions), denied again by statement \(label)"
      }
    return doubt.map { "\(clause), but \($0.words)" } ?? clause
  }
}
