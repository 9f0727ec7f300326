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

  /// Nil where it is none that S3 could have taken.
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
  }

  /// The keys, in lower case, that its conditions say are there.
  var assuredKeys: Set<String> {
    conditions.contains(where: \.assuresKey)
      ? Set(conditions.filter(\.assuresKey).map { $0.key.lowercased() }) : []
  }

  /// What a statement is called: its Sid, or else its number from 1.
  static func label(of statement: RecordValue, number: Int) -> String {
    guard case .text(let sid)? = statement["Sid"], !sid.isEmpty else { return String(number) }
    return sid
  }
}
