/// A statement of a bucket policy, as far as it says who may do what.
///
/// A class, since the judge hands its many parts around more often than it looks at them.
final class PolicyStatement: Sendable {
  /// Its Sid, or else its number from 1.
  let label: String
  let isAllowed: Bool
  let principals: PolicyPrincipals
  let actions: PolicyNames
  let resources: PolicyNames
  let conditions: [PolicyCondition]

  /// Nil where it is none that S3 could have taken, or where the record does not show what it is about.
  init?(_ statement: RecordValue, label: String) {
    guard let principals = PolicyPrincipals(of: statement),
      let actions = PolicyNames.actions(of: statement),
      let resources = PolicyNames.resources(of: statement),
      let conditions = PolicyCondition.all(of: statement),
      case .text(let effect)? = statement["Effect"], effect == "Allow" || effect == "Deny"
    else { return nil }
    self.label = label
    isAllowed = effect == "Allow"
    (self.principals, self.actions, self.resources) = (principals, actions, resources)
    self.conditions = conditions
    if isWithheld(in: statement) { return nil }
  }

  /// The keys that say whom and what it is about.
  private static let subjects = [
    "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
  ]

  /// Whether the record leaves out what decides.
  ///
  /// Whoever writes a policy chooses its Sids, its Id and the values of conditions, and can write there what stands
  /// for a text that is withheld: a condition that limits nothing, whatever that text is, leaves out nothing.
  private func isWithheld(in statement: RecordValue) -> Bool {
    if Self.subjects.contains(where: { statement[$0]?.holdsWithheldText ?? false }) { return true }
    return conditions.contains { condition in
      guard let shown = condition.shown else { return false }
      if !isAllowed { return LimitingKey(condition.key, by: .all) != nil }
      var doubt: GrantDoubt?
      return ConditionLimit(of: shown, assured: assuredKeys, by: .all, doubt: &doubt) != nil
    }
  }

  /// The keys, in lower case, that its conditions say are there.
  var assuredKeys: Set<String> {
    conditions.contains(where: \.assuresKey)
      ? Set(conditions.filter(\.assuresKey).map { $0.key.lowercased() }) : []
  }

  /// What a statement is called: its Sid, cut where it is longer than anybody reads, or else its number from 1.
  static func label(of statement: RecordValue, number: Int) -> String {
    guard case .text(let sid)? = statement["Sid"], !sid.isEmpty else { return String(number) }
    return ReasonWords.short(sid)
  }
}
