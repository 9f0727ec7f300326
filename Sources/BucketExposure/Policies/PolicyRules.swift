/// The rules that a judge follows: all of them, but in tests that leave one out and see that a case notices.
struct PolicyRules: Sendable {
  static let all = PolicyRules()

  /// A bit for each rule that is left out, and behind them one for each key.
  private var leftOut: UInt64 = 0

  private init() {}

  func contains(_ rule: PolicyRule) -> Bool {
    leftOut & (1 << rule.rawValue) == 0
  }

  /// Rule P28, one for each key.
  func limit(by key: LimitingKey) -> Bool {
    leftOut == 0 || leftOut & Self.bit(of: key) == 0
  }

  func without(_ rule: PolicyRule) -> PolicyRules {
    var others = self
    others.leftOut |= 1 << rule.rawValue
    return others
  }

  func without(_ key: LimitingKey) -> PolicyRules {
    var others = self
    others.leftOut |= Self.bit(of: key)
    return others
  }

  private static func bit(of key: LimitingKey) -> UInt64 {
    let row = LimitingKey.allCases.firstIndex(of: key) ?? 0
    return 1 << (PolicyRule.allCases.count + row)
  }
}
