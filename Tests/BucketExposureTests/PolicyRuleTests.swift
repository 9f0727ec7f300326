import Testing

@testable import BucketExposure

@Suite("Every rule of the judge decides a case, so that none can go or change unnoticed")
struct PolicyRuleTests {
  private static let cases = PolicyCaseTests.files.flatMap { (try? GrantCase.all(in: $0)) ?? [] }

  /// The first case that is judged otherwise.
  private func failure(by rules: PolicyRules) -> GrantCase? {
    Self.cases.first { example in
      !example.agrees(with: PolicyCaseTests.judgement(of: example, by: rules))
    }
  }

  @Test("With all rules no case fails")
  func all() {
    #expect(Self.cases.count > 200)
    #expect(failure(by: .all)?.name == nil)
  }

  @Test("Without a rule a case fails", arguments: PolicyRule.allCases)
  func without(rule: PolicyRule) {
    #expect(failure(by: .all.without(rule)) != nil)
  }

  @Test("Without a key in the table a case fails", arguments: LimitingKey.allCases)
  func without(key: LimitingKey) {
    #expect(failure(by: .all.without(key)) != nil)
  }
}
