import Testing

@testable import FilterPatterns

@Suite("Programs")
struct PatternProgramTests {
  @Test("Conditions lead to where short-circuit evaluation goes on")
  func jumps() throws {
    let jumps = try jumps(of: "{ $.a = 1 && ($.b = 2 || $.c = 3) || $.d = 4 }")
    #expect(jumps == [[1, 3], [-1, 2], [-1, 3], [-1, -2]])
  }

  @Test("A long chain is a straight line, not a heap of calls")
  func chain() throws {
    let names = (0..<60).map { "$.a=n\($0)" }
    let pattern = try FilterPattern(parsing: "{" + names.joined(separator: "||") + "}")
    #expect(pattern.wantedPaths.count == 60)
    #expect(pattern.matches("{\"a\":\"n59\"}"))
    #expect(!pattern.matches("{\"a\":\"n60\"}"))
  }

  private func jumps(of text: String) throws -> [[Int32]] {
    let pattern = try FilterPattern(parsing: text)
    var program = PatternProgram()
    _ = program.append(try #require(pattern.form.tree)) { _ in 0 }
    return program.conditions.map { [$0.ifTrue, $0.ifFalse] }
  }
}
