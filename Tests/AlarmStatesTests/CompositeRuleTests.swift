import AlarmStates
import MetricAlarms
import ReplayTestSupport
import Testing

@Suite("Rules of composite alarms")
struct CompositeRuleTests {
  @Test("A rule answers what its case says", arguments: try RuleCase.all())
  func answers(of test: RuleCase) throws {
    guard test.error == nil else { return }
    let rule = try CompositeRule(parsing: test.rule)
    for expected in test.answers {
      let answer = rule.answer { expected.states[$0] ?? .insufficientData }
      #expect(answer.holds == expected.holds && answer.children == expected.children)
    }
  }

  @Test("A mistake is named at its place", arguments: try RuleCase.all())
  func mistakes(of test: RuleCase) throws {
    guard let expected = test.error else { return }
    let thrown = #expect(throws: ExpressionError.self) { try CompositeRule(parsing: test.rule) }
    #expect(thrown?.description == expected)
  }

  @Test("Every case says what it is for and what comes of it")
  func cases() throws {
    let cases = try RuleCase.all()
    #expect(cases.count > 35)
    for test in cases {
      #expect(!test.testDescription.isEmpty && test.answers.isEmpty != (test.error == nil))
    }
  }

  @Test("The children named suffice: whatever the others do, the answer stays", arguments: 0..<40)
  func sufficiency(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let rule = try CompositeRule(parsing: Self.rule(depth: 4, using: &random))
      let states = Self.states(using: &random)
      let answer = rule.answer { states[$0] ?? .ok }
      for _ in 0..<20 {
        let others = Self.states(using: &random)
        let again = rule.answer {
          answer.children.contains($0) ? states[$0] ?? .ok : others[$0] ?? .ok
        }
        #expect(again.holds == answer.holds, "\(rule.text) \(states)")
      }
    }
  }

  private static let names = ["a", "b", "c", "d", "e"]

  private static func states(using random: inout SeededGenerator) -> [String: AlarmState] {
    names.reduce(into: [:]) { $0[$1] = random.pick(AlarmState.allCases) }
  }

  private static func rule(depth: Int, using random: inout SeededGenerator) -> String {
    let inner = { (random: inout SeededGenerator) in "(\(rule(depth: depth - 1, using: &random)))" }
    switch depth == 0 ? 0 : random.number(in: 0...5) {
    case 1: return "NOT " + inner(&random)
    case 2: return inner(&random) + " AND " + inner(&random)
    case 3: return inner(&random) + " OR " + inner(&random)
    case 4:
      let count = random.number(in: 1...4)
      let children = (0..<count).map { _ in random.pick(names) }.joined(separator: ", ")
      let word = (random.chance(40) ? "NOT " : "") + random.pick(AlarmState.allCases).rawValue
      return "AT_LEAST(\(random.number(in: 1...count)), \(word), (\(children)))"
    default: return "\(random.pick(AlarmState.allCases).rawValue)(\(random.pick(names)))"
    }
  }
}
