import Testing

@testable import FilterPatterns

@Suite("Case files")
struct PatternCaseTests {
  @Test(
    "A pattern does what its paragraph says",
    arguments: try PatternCase.all(in: CaseFolder.paragraphs))
  func paragraph(_ paragraph: PatternCase) throws {
    let known: Set = ["pattern", "match", "no", "error", "note", "service", "remark", "silent"]
    #expect(known.isSuperset(of: paragraph.entries.map(\.key)), "a key nobody reads")
    #expect(paragraph.entries.count > 1, "a paragraph that expects nothing")
    if !paragraph.isRejected {
      let pattern = try FilterPattern(parsing: paragraph.pattern)
      for event in paragraph.texts("match") { #expect(pattern.matches(event)) }
      for event in paragraph.texts("no") { #expect(!pattern.matches(event)) }
      if paragraph.tellsRemarks {
        #expect(
          pattern.remarks.map { Self.lines(of: pattern.rendered($0)) }
            == paragraph.texts("remark").map { ["remark: " + $0] })
      }
    } else {
      let error = #expect(throws: FilterPatternError.self) {
        try FilterPattern(parsing: paragraph.pattern)
      }
      let service = paragraph.texts("service")
      if !service.isEmpty { #expect(error.map { [$0.serviceMessage] } == service) }
      if !paragraph.findings.isEmpty {
        #expect(error.map(Self.findings) == paragraph.findings)
      }
    }
  }

  /// The error's lines in the form of the case files: no place, no indentation.
  private static func findings(of error: FilterPatternError) -> [String] {
    lines(of: error.description)
  }

  private static func lines(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return stride(from: 0, to: lines.count, by: 3).map { index in
      let message = lines[index].drop { $0 != ":" }.dropFirst(2)
      return ([message] + lines[(index + 1)...].prefix(2).map { $0.dropFirst(4) })
        .joined(separator: "\n")
    }
  }
}
