import Foundation
import Testing

@testable import FilterPatterns

@Suite("The reference's table of patterns and events")
struct ConformanceTableTests {
  /// Rows whose pattern this version says it does not support yet: a new feature lowers it.
  private static let unsupportedRows = 188

  @Test("A pattern answers as CloudWatch does", arguments: try ConformanceCase.all())
  func row(_ row: ConformanceCase) throws {
    do throws(FilterPatternError) {
      let pattern = try FilterPattern(parsing: row.pattern)
      #expect(row.result != .isRejected, "CloudWatch rejects this pattern")
      let result = ScannedRecord.matches(pattern, row.event)
      #expect(result == (row.result == .matches))
    } catch {
      #expect(row.result == .isRejected || error.isUnsupportedOnly, "\(error)")
    }
  }

  @Test("No more patterns are put off than we know of")
  func unsupportedCount() throws {
    let rows = try ConformanceCase.all()
    #expect(rows.count == 471)
    let unsupported = rows.filter { $0.result != .isRejected && isUnsupported($0.pattern) }
    #expect(unsupported.count == Self.unsupportedRows)
  }

  @Test("Every public pattern compiles, and the misprinted ones are rejected")
  func publicPatterns() throws {
    guard let data = try? Data(contentsOf: CaseFolder.publicPatterns) else {
      print("skipped: \(CaseFolder.publicPatterns.path) is not there")
      return
    }
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var unsupportedCount = 0
    for row in rows {
      let pattern = try #require(row["pattern"] as? String)
      let isValid = row["valid"] as? Bool ?? true
      do throws(FilterPatternError) {
        _ = try FilterPattern(parsing: pattern)
        #expect(isValid, "a misprinted pattern is accepted: \(pattern)")
      } catch {
        if isValid { #expect(error.isUnsupportedOnly, "\(error)") }
        unsupportedCount += error.isUnsupportedOnly ? 1 : 0
      }
    }
    #expect(rows.count == 540)
    #expect(unsupportedCount == 92)
  }

  private func isUnsupported(_ pattern: String) -> Bool {
    do throws(FilterPatternError) {
      _ = try FilterPattern(parsing: pattern)
      return false
    } catch {
      return error.isUnsupportedOnly
    }
  }
}
