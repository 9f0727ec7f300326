/// Whether the values of a condition are fixed: somebody's own, and nobody else's (rules P5 to P14).
struct FixedValues {
  let key: LimitingKey
  let comparison: ConditionOperator
  let rules: PolicyRules

  /// What a value is.
  private enum Answer {
    case fixed, open
    case doubtfullyFixed(GrantDoubt)
    case doubtfullyOpen(GrantDoubt)

    var isFixed: Bool {
      switch self {
      case .fixed, .doubtfullyFixed: true
      case .open, .doubtfullyOpen: false
      }
    }
  }

  /// Whether all of them are; one that is not lets everybody in, since values are alternatives.
  func areFixed(_ values: [String]) -> Bool {
    if values.isEmpty { return true }
    return rules.contains(.everyValue)
      ? values.allSatisfy { answer(for: $0).isFixed } : values.contains { answer(for: $0).isFixed }
  }

  /// Why they might be the other way round.
  func doubt(of values: [String]) -> GrantDoubt? {
    for value in values {
      switch answer(for: value) {
      case .fixed: continue
      case .open: return nil
      case .doubtfullyFixed(let doubt), .doubtfullyOpen(let doubt): return doubt
      }
    }
    guard key.form == .addresses, rules.contains(.joinedAddresses) else { return nil }
    return areBroadTogether(values) ? .joinedAddresses : nil
  }

  private func answer(for value: String) -> Answer {
    if rules.contains(.variables), NamePattern.hasVariable(value) { return .open }
    if key.form == .addresses { return isNarrow(value) ? .fixed : .open }
    let readsWildcards = comparison.hasWildcards || !rules.contains(.plainWildcards)
    let hasWildcard =
      readsWildcards && rules.contains(.wildcards)
      && value.utf8.contains(where: NamePattern.isWildcard)
    if key.form == .arn { return answer(forName: value, hasWildcard: hasWildcard) }
    return hasWildcard ? answer(forWildcard: value) : .fixed
  }

  /// An address that cannot be read is no limit (assumed; S3 refuses it).
  private func isNarrow(_ value: String) -> Bool {
    guard comparison.kind == .address else { return !value.contains("*") }
    guard let range = AddressRange(value) else { return false }
    return !range.isBroad || !rules.contains(.broadAddresses)
  }

  /// Rules P12 and P13: what stands before the colon or the slash is somebody's own.
  private func answer(forWildcard value: String) -> Answer {
    switch key.form {
    case .userID where rules.contains(.roleSessions):
      return Self.isFixed(value, before: ":") ? .fixed : .open
    case .organizationPath where rules.contains(.organizationOfPath):
      return Self.isFixed(value, before: "/") ? .doubtfullyFixed(.organizationOfPath) : .open
    default: return .open
    }
  }

  private static func isFixed(_ value: String, before end: Character) -> Bool {
    guard let end = value.firstIndex(of: end), end > value.startIndex else { return false }
    return !value[..<end].contains { $0 == "*" || $0 == "?" }
  }

  /// Rules P9 to P11.
  private func answer(forName value: String, hasWildcard: Bool) -> Answer {
    guard rules.contains(.accountOfName), let name = AmazonResourceName(value) else {
      return hasWildcard ? .open : .fixed
    }
    if name.account.isEmpty {
      guard rules.contains(.nameWithoutAccount) else { return hasWildcard ? .open : .fixed }
      return hasWildcard
        ? .doubtfullyOpen(.nameWithoutAccount) : .doubtfullyFixed(.nameWithoutAccount)
    }
    if hasWildcard, name.account.contains(where: { $0 == "*" || $0 == "?" }) { return .open }
    // Arn operators compare part by part, those of texts do not; names of resources and paths of users have colons.
    if hasWildcard, comparison.kind == .text, name.hasWildcardBeforeAccount,
      rules.contains(.swallowedAccount)
    {
      return .doubtfullyOpen(.swallowedAccount)
    }
    return .fixed
  }

  /// Rule P21: whether together they are more than the broadest range that limits.
  private func areBroadTogether(_ values: [String]) -> Bool {
    let ranges = values.compactMap(AddressRange.init).filter { !$0.isPrivate && !$0.isBroad }
    func sum(_ version6: Bool) -> UInt128 {
      AddressRange.outermost(of: ranges.filter { $0.isVersion6 == version6 })
        .reduce(0) { $0 + $1.size }
    }
    return sum(false) > 1 << 24 || sum(true) > 1 << 96
  }
}
