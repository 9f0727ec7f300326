import ReplayReports
import Testing

@Suite("Text made safe to print")
struct SafeTextTests {
  @Test("Ordinary text of any script stays as it is")
  func ordinary() {
    let text = "Zoë λ 日本語 🔔 e\u{301} \"quoted\" \\ ~"
    #expect(SafeText.lines(text) == text)
    #expect(SafeText.json(text) == text)
  }

  @Test(
    "What a terminal may act on is spelled out",
    arguments: [
      ("\u{1B}[31m", #"\u{1b}[31m"#, #"\u001b[31m"#), ("a\0b", #"a\u{0}b"#, #"a\u0000b"#),
      ("\u{7F}", #"\u{7f}"#, #"\u007f"#), ("\u{9B}1m", #"\u{9b}1m"#, #"\u009b1m"#),
      ("\r", #"\u{d}"#, #"\u000d"#), ("\t", #"\u{9}"#, #"\u0009"#),
      ("\u{202E}", #"\u{202e}"#, #"\u202e"#), ("\u{2066}", #"\u{2066}"#, #"\u2066"#),
      ("\u{2028}", #"\u{2028}"#, #"\u2028"#), ("\u{85}", #"\u{85}"#, #"\u0085"#),
      ("\u{200B}", #"\u{200b}"#, #"\u200b"#), ("\u{FEFF}", #"\u{feff}"#, #"\ufeff"#),
      ("\u{AD}", #"\u{ad}"#, #"\u00ad"#), ("\u{34F}", #"\u{34f}"#, #"\u034f"#),
      ("\u{115F}", #"\u{115f}"#, #"\u115f"#), ("\u{3164}", #"\u{3164}"#, #"\u3164"#),
      ("\u{206A}", #"\u{206a}"#, #"\u206a"#), ("\u{FE0F}", #"\u{fe0f}"#, #"\ufe0f"#),
      ("\u{180E}", #"\u{180e}"#, #"\u180e"#), ("\u{FFA0}", #"\u{ffa0}"#, #"\uffa0"#),
      ("\u{FFF9}", #"\u{fff9}"#, #"\ufff9"#), ("\u{E01EF}", #"\u{e01ef}"#, #"\udb40\uddef"#),
      ("\u{1D173}", #"\u{1d173}"#, #"\ud834\udd73"#),
      ("\u{E0041}", #"\u{e0041}"#, #"\udb40\udc41"#),
    ])
  func unsafe(text: String, plain: String, json: String) {
    #expect(SafeText.lines(text) == plain)
    #expect(SafeText.json(text) == json)
  }

  @Test("Every character that Unicode has ignored by default is spelled out")
  func ignorable() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isDefaultIgnorableCodePoint else {
        continue
      }
      #expect(SafeText.plain("a\(scalar)b") == "a\\u{\(String(value, radix: 16))}b")
    }
  }

  @Test("Line feeds of a message stay, one for one")
  func lineFeeds() {
    #expect(SafeText.lines("a\n\n\u{1B}b\n") == "a\n\n\\u{1b}b\n")
    #expect(SafeText.json("{}\n{\"a\":\"\u{7F}\"}\n") == "{}\n{\"a\":\"\\u007f\"}\n")
  }

  @Test("A carriage return cannot hide in a line's end")
  func carriageReturn() {
    #expect(!SafeText.lines("shown\r\nhidden").unicodeScalars.contains("\r"))
  }

  @Test("A mark that joins a character is made safe with it")
  func joined() {
    #expect(SafeText.lines("e\u{200D}x") == "e\\u{200d}x")
  }
}
