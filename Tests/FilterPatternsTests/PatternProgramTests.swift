import Testing
import TrailRecords

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
    #expect(ScannedRecord.matches(pattern, "{\"a\":\"n59\"}"))
    #expect(!ScannedRecord.matches(pattern, "{\"a\":\"n60\"}"))
  }

  @Test("Patterns of one run share a table")
  func sharedTable() throws {
    let patterns = try ["{ $.a = 1 }", "{ $.b.c = x }", ""].map { try FilterPattern(parsing: $0) }
    let table = FieldTable(paths: patterns.flatMap(\.wantedPaths))
    let event = Array("{\"a\":2,\"b\":{\"c\":\"x\"}}".utf8)
    let answers = patterns.map {
      ScannedRecord.matches(PatternProgram($0, table: table), table, event)
    }
    #expect(answers == [false, true, true])
  }

  private func jumps(of text: String) throws -> [[Int32]] {
    let pattern = try FilterPattern(parsing: text)
    let table = FieldTable(paths: pattern.wantedPaths)
    return PatternProgram(pattern, table: table).conditions.map { [$0.ifTrue, $0.ifFalse] }
  }
}
