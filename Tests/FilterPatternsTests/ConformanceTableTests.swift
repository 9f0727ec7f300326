import Foundation
import Testing

@testable import FilterPatterns

@Suite("The reference's table of patterns and events")
struct ConformanceTableTests {
  @Test("A pattern answers as CloudWatch does", arguments: try ConformanceCase.all())
  func row(_ row: ConformanceCase) throws {
    do throws(FilterPatternError) {
      let pattern = try FilterPattern(parsing: row.pattern)
      #expect(row.result != .isRejected, "CloudWatch rejects this pattern")
      #expect(ServiceLexer(PatternText(row.pattern)).unfinishedToken() == nil)
      let result = pattern.matches(row.event)
      #expect(result == (row.result == .matches))
    } catch {
      #expect(row.result == .isRejected, "\(error)")
    }
  }

  @Test("The table is whole")
  func count() throws {
    #expect(try ConformanceCase.all().count == 471)
  }

  @Test(
    "A public pattern compiles, and a misprinted one is rejected",
    arguments: try PublicPattern.all())
  func publicPattern(_ row: PublicPattern) throws {
    do throws(FilterPatternError) {
      _ = try FilterPattern(parsing: row.pattern)
      #expect(row.isValid, "a misprinted pattern is accepted: \(row.pattern)")
      #expect(ServiceLexer(PatternText(row.pattern)).unfinishedToken() == nil)
    } catch {
      #expect(!row.isValid, "\(error)")
    }
  }

  @Test("The public patterns are all there, or it is said that they are not")
  func publicPatternCount() throws {
    let rows = try PublicPattern.all()
    if rows.isEmpty { return print("skipped: \(CaseFolder.publicPatterns.path) is not there") }
    #expect(rows.count == 540)
  }
}
