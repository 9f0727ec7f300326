import Testing

@testable import FilterPatterns

@Suite("Regular expressions over bytes")
struct RegexBytesTests {
  @Test(
    "Bytes that are no UTF-8 count one by one, and stand for no other character",
    arguments: [
      ("%A%", [0xE0, 0x81, 0x81], false), ("%^/$%", [0xF0, 0x80, 0x80, 0xAF], false),
      ("%^.{3}$%", [0xED, 0xA0, 0x80], true), ("%^.{4}$%", [0xF4, 0x90, 0x80, 0x80], true),
      ("%^.$%", [0xC3, 0xA9], true), ("%^..$%", [0xC3, 0x28], true),
      ("%^.{2}$%", [0xE2, 0x80], true), ("%^.$%", [0xF0, 0x9F, 0x98, 0x80], true),
    ] as [(String, [UInt8], Bool)])
  func invalid(pattern: String, text: [UInt8], isFound: Bool) throws {
    #expect(try FilterPattern(parsing: pattern).matches(text.span) == isFound)
  }

  @Test("An alternative never runs over into the next, wherever a machine word ends")
  func boundaries() throws {
    for count in 58...70 {
      let pattern = try FilterPattern(parsing: "%a{\(count)}$|^ab%")
      let letters = String(repeating: "a", count: count)
      #expect(pattern.matches(letters) && pattern.matches("x" + letters))
      #expect(!pattern.matches(letters + "b") && !pattern.matches(letters.dropFirst() + "b"))
      #expect(pattern.matches("abx"))
    }
  }
}
