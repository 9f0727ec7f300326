import Foundation
import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Canonical text")
struct CanonicalTextTests {
  @Test(
    "A pattern is written in its one agreed spelling",
    arguments: [
      ("", ""), ("  ", ""),
      ("{$.a=1&&$.b=2}", "{ $.a = 1 && $.b = 2 }"),
      ("{ ((($.a = x))) }", "{ $.a = \"x\" }"),
      ("{ $.a = 1 || $.b = 2 && $.c = 3 }", "{ $.a = 1 || ($.b = 2 && $.c = 3) }"),
      ("{ ($.a = 1 && $.b = 2) && $.c = 3 }", "{ $.a = 1 && $.b = 2 && $.c = 3 }"),
      ("{ ($.a = 1 || $.b = 2) && $.c = 3 }", "{ ($.a = 1 || $.b = 2) && $.c = 3 }"),
      ("{ $.['a'].['b c'] = \"x\\\"\\\\\\n\" }", "{ $.a.['b c'] = \"x\\\"\\\\\\\\n\" }"),
      ("{ $.a = \"1\" || $.a >= +1.0e3 }", "{ $.a = \"1\" || $.a >= +1.0e3 }"),
      ("{\n$.a\tIS  NULL||$.b NOT EXISTS }", "{ $.a IS NULL || $.b NOT EXISTS }"),
    ])
  func spelling(_ written: String, _ canonical: String) throws {
    #expect(try FilterPattern(parsing: written).canonicalText == canonical)
  }

  @Test("Canonical text says the same as what was written")
  func roundTrip() throws {
    var patterns = try ConformanceCase.all().map(\.pattern)
    if let data = try? Data(contentsOf: CaseFolder.publicPatterns) {
      let rows = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
      patterns += rows.compactMap { $0["pattern"] as? String }
    }
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 { patterns.append(ReferencePattern.random(&generator).text(&generator)) }
    let parsed = patterns.compactMap { try? FilterPattern(parsing: $0) }
    #expect(parsed.count > 600)
    for pattern in parsed where !pattern.canonicalText.isEmpty {
      // Without the limit on length: canonical text may be longer than a pattern may be.
      let again = try PatternForm(reading: pattern.canonicalText)
      #expect(PatternDump.line(of: again) == PatternDump.line(of: pattern.form))
      #expect(PatternPrinter.text(of: again) == pattern.canonicalText)
    }
  }

  @Test("A dump shows how a pattern was understood")
  func dump() throws {
    let pattern = try FilterPattern(
      parsing: "{ $.a = 1 || $.b IS NULL && ($.c != x* || $.d < 5) && $.e NOT EXISTS }")
    let line = PatternDump.line(of: pattern.form)
    #expect(
      line == "or(eq($.a, number 1), and(null($.b), "
        + "or(ne($.c, text \"x*\"), lt($.d, number 5)), missing($.e)))")
  }
}
