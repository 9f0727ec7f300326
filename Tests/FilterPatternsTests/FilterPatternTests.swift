import ReplayTestSupport
import Testing

@testable import FilterPatterns

@Suite("Filter patterns")
struct FilterPatternTests {
  @Test("A pattern of 1024 characters is read, one more is too long")
  func length() throws {
    let head = "{ $.a = \""
    let tail = "\" }"
    let body = String(repeating: "é", count: 1024 - head.count - tail.count)
    #expect(try FilterPattern(parsing: head + body + tail).text.unicodeScalars.count == 1024)
    let error = #expect(throws: FilterPatternError.self) {
      try FilterPattern(parsing: head + body + "é" + tail)
    }
    #expect(error?.serviceMessage == "Member must have length less than or equal to 1024")
  }

  @Test("A hundred parentheses are followed, one more is rejected without a crash")
  func nesting() throws {
    func nested(_ depth: Int) -> String {
      "{" + String(repeating: "(", count: depth) + "$.a=1" + String(repeating: ")", count: depth)
        + "}"
    }
    #expect(try FilterPattern(parsing: nested(100)).matches("{\"a\":1}"))
    let error = #expect(throws: FilterPatternError.self) {
      try FilterPattern(parsing: nested(101))
    }
    #expect(error?.diagnostics.count == 1)
    #expect(throws: FilterPatternError.self) { try FilterPattern(parsing: nested(500)) }
  }

  @Test("The text is kept as given, and texts are told apart byte by byte")
  func identity() throws {
    let composed = try FilterPattern(parsing: " { $.a = \"\u{E9}\" }")
    let decomposed = try FilterPattern(parsing: " { $.a = \"e\u{301}\" }")
    #expect(composed.text == " { $.a = \"é\" }")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
  }

  @Test("No mixture of pieces crashes the parser or points outside the text")
  func mixtures() {
    let pieces = [
      "{", "}", "(", ")", "$.a", "$", "$.['k", "']", "[0]", ".*", "=", "!=", "==", "!", "&&", "&",
      "||", "or", "IS", "NULL", "NOT", "EXISTS", "1", "x", "\"q\"", "\"", "'", "“", "%", "é", ",",
      "\n", "\t", "\\", " ", "=", "$.b", "&&",
    ]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...14, using: &generator)
      let picked = (0..<count).map { _ in generator.pick(pieces) }
      let text = "{" + picked.joined(separator: generator.pick(["", " "]))
      do throws(FilterPatternError) {
        _ = try FilterPattern(parsing: text)
      } catch {
        let bounds = 0...text.utf8.count
        let isInside = error.diagnostics.allSatisfy {
          bounds.contains($0.range.lowerBound) && bounds.contains($0.range.upperBound)
        }
        #expect(isInside && !error.description.isEmpty, "\(text)")
      }
    }
  }
}
