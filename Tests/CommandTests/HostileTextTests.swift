import ReplayTestSupport
import Testing

@Suite("Log data cannot act on a terminal")
struct HostileTextTests {
  /// Spelled as JSON escapes, as CloudTrail would, or raw where JSON allows that.
  private static let hostile = [
    #"\u001b[31mred"#, #"\u0000"#, #"\u0007\b\f"#, #"line\nfeed\r"#, #"\u009b31m"#, "\u{9B}31m",
    #"\u202egpj.exe"#, "\u{202E}gpj.exe", "\u{2066}isolate\u{2069}", "\u{2028}", "\u{7F}",
    "\u{200B}\u{FEFF}", "\u{E0041}", #"\udb40\udc41"#, "\u{85}", "\u{61C}",
    "\u{AD}\u{34F}", "\u{115F}\u{3164}", "\u{206A}", "\u{FE0F}", "\u{FFF9}a\u{FFFB}", "\u{E01EF}",
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
      case 0...0x1F, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB: false
      default: !scalar.properties.isDefaultIgnorableCodePoint
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
    let lines =
      options.contains("jsonl") ? 3 : options.contains("matches") ? 1 : options.isEmpty ? 9 : 10
    #expect(result.text.count { $0 == "\n" } <= lines + 1)
  }

  @Test("JSON lines keep its value", arguments: hostile)
  func valueIsKept(text: String) throws {
    let result = try Self.archive(text).replay()
    let value = try JSONText.object("{\"v\":\"\(text)\"}")["v"] as? String ?? ""
    #expect(result.matches.first?["resource"] as? String == "b \(value)")
  }

  @Test(
    "What was typed is not repeated raw, whoever repeats it", arguments: ["\u{1B}[31m", "\u{202E}"])
  func usage(text: String) throws {
    for arguments in [
      ["--x\(text)"], ["replay", "--x\(text)"], ["rep\(text)"], ["replay", "--clock", "x\(text)"],
      ["replay", "--from", "x\(text)"], ["rules", "x\(text)"], ["match", "--rules", "x\(text)"],
    ] {
      let result = try TrailbellProcess.run(arguments, in: Place.package)
      #expect([64, 65].contains(result.status), "\(arguments)")
      #expect(!result.errors.isEmpty && Self.isSafe(result.errors), "\(arguments)")
      #expect(result.errors.contains("\\u{"), "\(arguments)")
    }
  }

  @Test("A code-scanning tool is given the spelling, too")
  func findings() throws {
    let archive = try MadeArchive()
    let name = #"evil\u001b[31m\u202e"#
    let alarm =
      #"{"MetricAlarms":[{"AlarmName":"\#(name)","MetricName":"m","Namespace":"n","Period":60,"#
      + #""EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"GreaterThanThreshold"}]}"#
    try archive.write(Array(alarm.utf8), to: "a.json")
    let result = try archive.run("check", "in", "--format", "sarif")
    let log = try JSONText.object(result.text)
    let runs = log["runs"] as? [[String: Any]] ?? []
    let results = runs.first?["results"] as? [[String: Any]] ?? []
    let words = results.compactMap { ($0["message"] as? [String: Any])?["text"] as? String }
    #expect(words.contains { $0.contains(#"evil\u{1b}"#) }, "\(words)")
    #expect(words.allSatisfy(Self.isSafe))
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
