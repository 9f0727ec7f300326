import Foundation
import ReplayTestSupport
import Testing

@Suite("Case files")
struct CaseFileTests {
  private static let samples = ["replay", "Samples/Archives", "--rules", "cis", "--quiet"]

  /// Those that a page is made of.
  private static let elements = Set(
    """
    !DOCTYPE !-- html head meta title body header nav main section a p h1 h2 h3 div span bdi code strong br ul li dl dt dd \
    pre table caption thead tbody tr th td time svg rect line text details summary noscript
    """.split(separator: " ").map(String.init))

  private static func page(_ more: String...) throws -> CasePage {
    let result = try TrailbellProcess.run(
      samples + ["--format", "html"] + more, in: Place.package)
    #expect(result.status == 0, "\(result.errors)")
    return CasePage(result.text)
  }

  /// Lines of JSON as objects that can be compared.
  private static func objects(_ text: String) throws -> [NSDictionary] {
    try text.split(separator: "\n").map { try JSONText.object(String($0)) as NSDictionary }
  }

  @Test("Its data are those of the JSON lines, nothing more and nothing less", arguments: 0..<6)
  func agreement(seed: Int) throws {
    var calls = HostileCall(seed: seed)
    let archive = try calls.archive(60)
    let lines = try archive.run(
      "replay", "in", "--format", "jsonl", "--show", "transitions,matches", "--quiet")
    let page = CasePage(try archive.run("replay", "in", "--format", "html", "--quiet").text)
    let found = try page.transitions() + page.matches()
    let expected = try Self.objects(lines.text)
    #expect(!expected.isEmpty)
    #expect(found.map { $0 as NSDictionary } == expected)
    #expect(try page.elements().isSubset(of: Self.elements))
  }

  @Test("Two spellings of one character stay two: a text is shown as it was written")
  func spellings() throws {
    let written = ["Ren\u{E9}", "Rene\u{301}", "Ren\u{E9}"]
    let calls = written.enumerated().map { index, name in
      var call = MadeCall("\(index)", at: "14:02:1\(index)")
      (call.actor, call.bucket) = (name, name)
      return call.with("\"userAgent\":\"\(name)\"")
    }
    let archive = try MadeArchive(calls)
    let matches = try CasePage(
      try archive.run("replay", "in", "--format", "html", "--quiet").text
    ).matches()
    for key in ["actor", "resource", "userAgent"] {
      let found = matches.map { ($0[key] as? String).map { Array($0.utf8) } }
      #expect(found == written.map { Array($0.utf8) }, "\(key)")
    }
  }

  @Test("A browser may run its own style and script, and load nothing")
  func policy() throws {
    let page = try Self.page("--reproducible")
    for (name, opening) in [("style", "<style>"), ("script", "<script>")] {
      let start = try #require(page.text.range(of: opening))
      let end = try #require(page.text[start.upperBound...].range(of: "</\(name)>"))
      let source = Array(page.text[start.upperBound..<end.lowerBound].utf8)
      let hash = Self.base64(ReferenceSHA256.hex(of: source))
      #expect(page.text.contains("\(name)-src &#39;sha256-\(hash)&#39;"), "\(name)")
    }
    #expect(page.text.contains("default-src &#39;none&#39;"))
    #expect(!page.text.contains("{{"))
    let elements = try page.elements()
    #expect(
      elements.isDisjoint(with: ["link", "img", "iframe", "object", "embed", "base", "form"]))
    #expect(!page.text.contains(" style=") && !page.text.contains("href=\"http"))
  }

  @Test("Equal inputs give equal bytes where what differs from run to run is left out")
  func reproducible() throws {
    let first = try Self.page("--reproducible", "--jobs", "1")
    #expect(try Self.page("--reproducible", "--jobs", "4").text == first.text)
    #expect(!first.text.contains("<dt>Command</dt>") && !first.text.contains("<dt>Made</dt>"))
    let other = try Self.page()
    #expect(
      other.text.contains(
        "<code>trailbell replay Samples/Archives --rules cis --quiet --format html"))
    #expect(other.text.contains("<dt>Made</dt>"))
  }

  @Test("The sample case file is what the program makes of the sample archive")
  func sample() throws {
    let kept = try Data(contentsOf: URL(filePath: Place.package + "/Samples/CaseFile/case.html"))
    #expect(try Self.page("--reproducible").text == String(decoding: kept, as: UTF8.self))
  }

  @Test("It holds the records behind its transitions, as they are in the archive")
  func records() throws {
    let page = try Self.page()
    let (records, matches) = (try page.records(), try page.matches())
    let places = try #require(try page.data()["records"] as? [String: [Int]])
    let (rows, at) = (try #require(places["rows"]), try #require(places["at"]))
    #expect(rows.count == matches.count && !rows.isEmpty)
    for (row, index) in zip(rows, at) {
      let place = "\(matches[row]["file"] ?? ""):\(matches[row]["record"] ?? "")"
      let shown = try TrailbellProcess.run(["show", "--raw", place], in: Place.package)
      #expect(shown.text == records[index] + "\n")
    }
  }

  @Test("Of very many matches it keeps as many records as the evidence allows")
  func evidence() throws {
    let archive = try MadeArchive(
      (0..<50).map { MadeCall("\($0)", at: "14:02:\(10 + $0 % 50)").named("PutBucketCors") })
    let page = CasePage(
      try archive.run("replay", "in", "--format", "html", "--quiet", "--evidence", "3").text)
    #expect(try page.matches().count == 50)
    #expect(try page.records().count == 3)
  }

  @Test(
    "What a case file cannot do is refused",
    arguments: [
      "replay in --no-hashes", "replay in --reproducible --json",
      "replay in --format html --show matches", "replay in --format html --explain",
      "replay in --format html --time-zone +01:00", "replay in --format html --detail",
      "replay in --format html --treat-missing-data all",
      "simulate --alarm a.json --samples s.jsonl --format html",
    ])
  func refusals(line: String) throws {
    let result = try MadeArchive([MadeCall("a")]).shell("trailbell \(line)")
    #expect(result.status == 64 && result.text.isEmpty, "\(result.errors)")
  }

  @Test("One in a folder that is read is not taken for records, and may be written over")
  func metAgain() throws {
    let archive = try MadeArchive([MadeCall("a")])
    for _ in 0..<2 {
      let result = try archive.shell("trailbell replay in --format html -o in/case.html")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test(
    "It says what a file and the environment gave of options, and spells out what is unsafe to paste"
  )
  func command() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.folder.write(Array("--log-event-limit 64\n".utf8), to: "its.conf")
    let page = try archive.shell(
      """
      mv in "$(printf 'in\\033[2J')" && TRAILBELL_OPTIONS='--clock delivery' \
        trailbell replay in* --config its.conf --extra-windows 2 --quiet --format html
      """
    ).text
    #expect(
      page.contains(
        "<code>TRAILBELL_OPTIONS=&#39;--clock delivery&#39; trailbell replay $&#39;in\\x1b[2J&#39; --config"
      ))
    #expect(page.contains("<bdi>options of TRAILBELL_OPTIONS: --clock=delivery</bdi>"))
    #expect(page.contains("<bdi>options of its.conf: --log-event-limit=64</bdi>"))
    #expect(page.contains("<dt>Largest record in CloudWatch Logs</dt><dd>64 KiB</dd>"))
    #expect(page.contains("<td>1 of 1, and 2 looked at beyond</td>"))
  }

  @Test("An archive without a match, and one without a file, give a page that says so")
  func nothing() throws {
    let archive = try MadeArchive([MadeCall("a").named("GetObject")])
    let page = CasePage(try archive.run("replay", "in", "--format", "html").text)
    #expect(page.text.contains("No alarm would have been raised"))
    #expect(try page.matches().isEmpty)
    let empty = try MadeArchive().run("replay", "in", "--format", "html")
    #expect(empty.status == 2 && empty.text.contains("no log file was read"))
  }

  @Test("It lists the files that were met, with the hash of their bytes as stored")
  func inputs() throws {
    let archive = try MadeArchive([MadeCall("a")])
    let foreign = Array("{}\n".utf8)
    try archive.write(foreign, to: "notes.json")
    let data = try CasePage(try archive.run("replay", "in", "--format", "html").text).data()
    let inputs = try #require(data["inputs"] as? [String: Any])
    let files = try #require(inputs["files"] as? [[Any]])
    #expect(files.map { $0[0] as? String } == ["in/calls.json.gz", "in/notes.json"])
    #expect(files.map { $0[3] as? String } == ["read", "not records"])
    #expect(files[1][1] as? Int == 3 && files[1][2] as? String == ReferenceSHA256.hex(of: foreign))
    let plain = try archive.run("replay", "in", "--format", "html", "--no-hashes").text
    #expect(plain.contains("[\"in/notes.json\",3,null,\"not records\"]"))
  }

  /// Hexadecimal digits as base64.
  private static func base64(_ hex: String) -> String {
    let digits = Array(hex)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return Data(bytes).base64EncodedString()
  }
}
