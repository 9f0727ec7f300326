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

  // Recorded: alarm-admission-recorded.json language/20 to 22.
  @Test(
    "In quotes all characters are part of the name, and there may be none",
    arguments: [(#"ALARM("")"#, ""), (#"ALARM("a\"b")"#, #"a"b"#), (#"ALARM("a)b")"#, "a)b")])
  func quotedNames(rule: String, name: String) throws {
    #expect(try CompositeRule(parsing: rule).children == [name])
  }

  @Test("Rules beyond CloudWatch's limits are refused")
  func limits() throws {
    let children = { (count: Int) in (1...count).map { "ALARM(a\($0))" }.joined(separator: " OR ") }
    #expect(throws: Never.self) { try CompositeRule(parsing: children(100)) }
    #expect(throws: ExpressionError.self) { try CompositeRule(parsing: children(101)) }
    let elements = { (count: Int) in
      Array(repeating: "TRUE", count: count).joined(separator: " OR ")
    }
    #expect(throws: Never.self) { try CompositeRule(parsing: elements(500)) }
    #expect(throws: ExpressionError.self) { try CompositeRule(parsing: elements(501)) }
    let long = "ALARM(a)" + String(repeating: " ", count: 10_233)
    #expect(throws: ExpressionError.self) { try CompositeRule(parsing: long) }
    let deep = String(repeating: "(", count: 5000) + "TRUE" + String(repeating: ")", count: 5000)
    #expect(throws: ExpressionError.self) { try CompositeRule(parsing: deep) }
    let negations = String(repeating: "NOT ", count: 2000) + "TRUE"
    #expect(throws: ExpressionError.self) { try CompositeRule(parsing: negations) }
  }

  @Test("The children told suffice: whatever the others do, the answer stays", arguments: 0..<40)
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
