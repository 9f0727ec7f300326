import Testing

@testable import FilterPatterns

@Suite("Rendered errors")
struct DiagnosticRendererTests {
  private func rendered(_ pattern: String) -> String? {
    let error = #expect(throws: FilterPatternError.self) { try FilterPattern(parsing: pattern) }
    return error?.description
  }

  @Test("The reader sees the column, the line, the caret and where the parenthesis was opened")
  func oneLine() {
    #expect(
      rendered("{ ($.eventName = ConsoleLogin && $.errorCode = }") == """
        column 48: expected a value after '='
            { ($.eventName = ConsoleLogin && $.errorCode = }
                                                           ^
        column 48: expected ')'
            { ($.eventName = ConsoleLogin && $.errorCode = }
                                                           ^
        column 3: note: the '(' that is not closed
            { ($.eventName = ConsoleLogin && $.errorCode = }
              ^
        """)
  }

  @Test("In a pattern of several lines only the line in question is shown, by its number")
  func severalLines() {
    #expect(
      rendered("{\r\n  ($.a = 1) ||\r\n\t($.b == 2)\r\n}") == """
        line 3, column 7: '==' is not an operator; write '='
             ($.b == 2) 
                  ^^
        """)
  }

  @Test("Columns count characters, not bytes")
  func characters() {
    #expect(
      rendered("{ $.a = \"été 😀\" && $.b == 1 }") == """
        column 24: '==' is not an operator; write '='
            { $.a = "été 😀" && $.b == 1 }
                                   ^^
        """)
  }

  @Test("A caret in a long pattern stays near its words on a narrow terminal")
  func longLine() {
    let names = (10..<30).map { "$.eventName = Name\($0)" }.joined(separator: " || ")
    #expect(
      rendered("{ \(names) or $.x = 1 || \(names) }") == """
        column 480: 'or' does not join conditions; write '||'
            …ntName = Name28 || $.eventName = Name29 or $.x = 1 || $.eventName = Name10 || $.eventName = Name…
                                                     ^^
        """)
  }

  @Test("An end that is missing is pointed at behind the last character")
  func missingEnd() {
    #expect(
      rendered("{ $.a = 1  ") == """
        column 10: expected '}' at the end; a pattern that starts with '{' ends with '}'
            { $.a = 1  
                     ^
        column 1: note: the '{' that is not closed
            { $.a = 1  
            ^
        """)
  }

  @Test("Control characters cannot move the cursor")
  func controlCharacters() {
    #expect(
      rendered("{ $.a\u{1B}[2J = 1 }") == """
        column 6: '\u{FFFD}' cannot stand in a field's name like this; write $.['a\u{FFFD}']
            { $.a [2J = 1 }
                 ^
        """)
  }
}
