import ReplayTestSupport
import Testing

@Suite("Log data cannot act on a terminal")
struct HostileTextTests {
  /// Spelled as JSON escapes, as CloudTrail would, or raw where JSON allows that.
  private static let hostile = [
    #"\u001b[31mred"#, #"\u0000"#, #"\u0007\b\f"#, #"line\nfeed\r"#, #"\u009b31m"#, "\u{9B}31m",
    #"\u202egpj.exe"#, "\u{202E}gpj.exe", "\u{2066}isolate\u{2069}", "\u{2028}", "\u{7F}",
    "\u{200B}\u{FEFF}", "\u{E0041}", #"\udb40\udc41"#, "\u{85}", "\u{61C}",
  ]

  /// An archive with hostile text in every field a report shows, and in a file's name.
  private static func archive(_ text: String) throws -> MadeArchive {
    var call = MadeCall("id \(text)").with("\"errorCode\":\"AccessDenied \(text)\"")
    (call.bucket, call.actor, call.region) = ("b \(text)", "a \(text)", "r \(text)")
    let archive = try MadeArchive()
    try archive.add([call], as: "esc\u{1B}[31m\u{202E}.json.gz")
    return archive
  }

  /// Characters a terminal may act on, the line feed that ends a line aside.
  private static func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069: false
      case 0xFEFF, 0xE0000...0xE007F: false
      default: true
      }
    }
  }

  @Test(
    "No report hands it on raw", arguments: hostile,
    ["", "--show matches", "--group-by actor", "--format jsonl --show transitions,matches"])
  func reports(text: String, options: String) throws {
    let result = try Self.archive(text).shell("trailbell replay in --windows aligned \(options)")
    #expect(result.status == 0)
    #expect(result.text.contains(options.contains("jsonl") ? "AccessDenied" : "DENIED"))
    #expect(Self.isSafe(result.text))
    #expect(Self.isSafe(result.errors))
    let lines = options.contains("jsonl") ? 3 : options.contains("matches") ? 1 : 6
    #expect(result.text.count { $0 == "\n" } <= lines + 1)
  }

  @Test("JSON lines keep its value", arguments: hostile)
  func valueIsKept(text: String) throws {
    let result = try Self.archive(text).replay()
    let value = try JSONText.object("{\"v\":\"\(text)\"}")["v"] as? String ?? ""
    #expect(result.matches.first?["resource"] as? String == "b \(value)")
  }

  @Test("Messages spell it out")
  func messages() throws {
    let archive = try MadeArchive()
    try archive.write([], to: "\u{1B}]0;title\u{7}\u{202E}.json.gz")
    let result = try archive.run("replay", "in", "--rules", "cis")
    #expect(result.status == 2)
    #expect(Self.isSafe(result.errors))
    #expect(result.errors.contains(#"in/\u{1b}]0;title\u{7}\u{202e}.json.gz: is empty"#))
    let option = try archive.run("replay", "in", "--rules", "\u{1B}[31m")
    #expect(Self.isSafe(option.errors))
    let pattern = try archive.run("replay", "in", "--pattern", "{ $.\u{1B}[31m = \u{9B}1m }")
    #expect(pattern.status == 65)
    #expect(Self.isSafe(pattern.errors))
  }

  @Test("In a pipe a search hands records on byte for byte")
  func searchInPipe() throws {
    let call = MadeCall("raw \u{202E}\u{9B}")
    #expect(try MadeArchive([call]).run("match", "in").output == call.bytes + [0x0A])
  }
}
