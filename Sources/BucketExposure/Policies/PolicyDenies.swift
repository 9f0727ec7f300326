/// The statements of a policy that deny something to everybody, and what they leave of those that allow.
struct PolicyDenies {
  /// What the denies leave of a grant to everybody.
  enum Effect {
    case nothing
    case takenAway(by: String)
    case limited(ConditionLimit, by: String)
    case doubtful(GrantDoubt)
  }

  /// What one of them does to what it covers.
  private enum Force {
    case flat
    case limit(ConditionLimit)
    case doubtful
  }

  /// Comparisons of characters in one policy: ten times those that 20 KB, the most S3 takes, ever need.
  private static let stepLimit = 1_000_000

  /// What there is to know of such a statement, again and again.
  private struct Deny {
    let label: String
    let actions: PolicyNames
    let resources: PolicyNames
    let force: Force
  }

  private let denies: [Deny]
  private let rules: PolicyRules
  private var steps = stepLimit

  init(of statements: [PolicyStatement], by rules: PolicyRules) {
    self.rules = rules
    denies = statements.compactMap { statement in
      guard !statement.isAllowed, let force = Self.force(of: statement, by: rules) else {
        return nil
      }
      return Deny(
        label: statement.label, actions: statement.actions, resources: statement.resources,
        force: force)
    }
  }

  /// Nil where it takes nothing from strangers (rules P22 to P24, P26).
  private static func force(of statement: PolicyStatement, by rules: PolicyRules) -> Force? {
    let who = statement.principals.everyone
    guard who.contains(.star) || (who.contains(.negated) && !rules.contains(.denyButSome)) else {
      return nil
    }
    let conditions = statement.conditions
    if conditions.isEmpty { return rules.contains(.flatDeny) ? .flat : nil }
    var doubt: GrantDoubt?
    let limits = conditions.compactMap {
      ConditionLimit(of: $0, asNegated: true, by: rules, doubt: &doubt)
    }
    if conditions.count == 1, rules.contains(.negatedDeny) {
      if let limit = limits.first { return .limit(limit) }
    }
    let namesFixed = !limits.isEmpty || conditions.contains { isFixed($0, by: rules) }
    return namesFixed && rules.contains(.doubtfulDeny) ? .doubtful : nil
  }

  private static func isFixed(_ condition: PolicyCondition, by rules: PolicyRules) -> Bool {
    guard let comparison = condition.comparison, let values = condition.values,
      let key = LimitingKey(condition.key, by: rules)
    else { return false }
    return FixedValues(key: key, comparison: comparison, rules: rules).areFixed(values)
  }

  /// What they leave of the grant of `statement`: of all that cover it, what the strongest does.
  mutating func effect(on statement: PolicyStatement) -> Effect {
    var effect = Effect.nothing
    for index in denies.indices {
      if steps < 0 { break }
      if !coversGrant(index, statement) { continue }
      let deny = denies[index]
      switch (deny.force, effect) {
      case (.flat, _): return .takenAway(by: deny.label)
      case (.limit(var limit), .nothing), (.limit(var limit), .doubtful):
        // Recorded of this key alone.
        if limit.doubt == nil, limit.key != .sourceAccount {
          limit.doubt = .negatedDeny(statement: deny.label)
        }
        effect = .limited(limit, by: deny.label)
      case (.doubtful, .nothing):
        effect = .doubtful(.doubtfulDeny(statement: deny.label))
      case (.limit, _), (.doubtful, _): continue
      }
    }
    if steps < 0, case .nothing = effect { return .doubtful(.manyDenies) }
    return effect
  }

  private mutating func coversGrant(_ index: Int, _ grant: PolicyStatement) -> Bool {
    if !rules.contains(.wholeDeny) { return true }
    return denies[index].actions.covers(grant.actions, steps: &steps)
      && denies[index].resources.covers(grant.resources, steps: &steps)
  }
}
