import Testing

@Suite("The sample of the library's use")
struct EmbeddingTests {
  @Test("It prints the lines that the pattern matches")
  func matches() throws {
    let line = #"printf '%s\n' '{"a":1}' '{"a":2}' | embedding-sample '{ $.a > 1 }'"#
    let result = try TrailbellProcess.shell(line, in: Place.package)
    #expect(result.status == 0)
    #expect(result.text == "{\"a\":2}\n")
  }

  @Test("It says what is wrong with a pattern, and what is doubtful")
  func mistakes() throws {
    let wrong = try TrailbellProcess.shell(
      "embedding-sample '{ $.a == 1 }' < /dev/null", in: Place.package)
    #expect(wrong.text.contains("'==' is not an operator; write '='"))
    let doubtful = try TrailbellProcess.shell(
      "embedding-sample '{ $.a = true }' < /dev/null", in: Place.package)
    #expect(doubtful.text.contains("write $.a IS TRUE"))
  }
}
