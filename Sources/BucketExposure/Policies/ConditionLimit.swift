/// What one condition does for whoever wants a grant to be limited (rules P5 to P21).
struct ConditionLimit {
  let condition: PolicyCondition
  let key: LimitingKey
  /// Why it may not be so.
  var doubt: GrantDoubt?

  /// Nil where the condition does not limit; `doubt` then says why it might.
  ///
  /// With `asNegated` the condition is the negated one of a Deny, and it is asked whether what it leaves over
  /// is limited.
  init?(
    of condition: PolicyCondition, assured: Set<String> = [], asNegated: Bool = false,
    by rules: PolicyRules, doubt: inout GrantDoubt?
  ) {
    guard let comparison = condition.comparison, let values = condition.values,
      let key = LimitingKey(condition.key, by: rules)
    else { return nil }
    (self.condition, self.key) = (condition, key)
    if !asNegated, !Self.needsKey(condition, comparison, assured, rules) { return nil }
    if asNegated, !comparison.isNegated || comparison.asksAnyValue { return nil }
    guard Self.compares(key, comparison, rules) else { return nil }
    if values.isEmpty, !rules.contains(.noValues) { return nil }
    let judge = FixedValues(key: key, comparison: comparison, rules: rules)
    guard judge.areFixed(values) else {
      doubt = doubt ?? judge.doubt(of: values)
      return nil
    }
    self.doubt = judge.doubt(of: values) ?? (key.isAssumed ? .assumedKey(condition.key) : nil)
  }

  /// Whether the condition fails where the key is absent, or another than its values (rules P15 to P17).
  private static func needsKey(
    _ condition: PolicyCondition, _ comparison: ConditionOperator, _ assured: Set<String>,
    _ rules: PolicyRules
  ) -> Bool {
    if comparison.isNegated, rules.contains(.negated) { return false }
    guard comparison.holdsWithoutKey, rules.contains(.absentKeys) else { return true }
    return rules.contains(.assuredKeys) && assured.contains(condition.key.lowercased())
  }

  /// Whether the operator is one for such a key (rule P20; S3 refuses ArnEquals on other keys, recorded).
  private static func compares(
    _ key: LimitingKey, _ comparison: ConditionOperator, _ rules: PolicyRules
  ) -> Bool {
    switch comparison.kind {
    case .address: key.form == .addresses
    case .arn: key.form == .arn
    case .text: key.form != .addresses || !rules.contains(.addressOperator)
    }
  }

  /// The accounts that its values name; nil where they name something else.
  var accounts: [String]? {
    guard let values = condition.values else { return nil }
    switch key.form {
    case .account: return values.filter(AmazonResourceName.isAccount)
    case .arn:
      return values.compactMap { AmazonResourceName($0)?.account }
        .filter(AmazonResourceName.isAccount).map(String.init)
    case .userID, .organizationPath, .addresses, .other: return nil
    }
  }

  /// Whether nobody is left: it has no values.
  var isNever: Bool { condition.values?.isEmpty ?? false }

  /// What is left by it, for people.
  var words: String {
    let name = ReasonWords.short(condition.key)
    if isNever { return "no value of " + name }
    return name + " " + ReasonWords.list(condition.values ?? [])
  }
}
