import MetricAlarms
import Testing

/// Mistakes are in the cases of AlarmStates' tests, with what rules answer.
@Suite("The text of composite alarms' rules")
struct CompositeRuleTextTests {
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
}
