import Foundation
import ReplayTestSupport
import Testing

/// However much is damaged, messages stay few, and a file holds every place.
@Suite("Very many damaged places")
struct ErrorsFileTests {
  private static let cut = Array(
    GzipWriter.member(MadeArchive.document([MadeCall("a")])).dropLast(9))

  private static func archive(_ count: Int) throws -> MadeArchive {
    let archive = try MadeArchive()
    for number in 0..<count { try archive.write(cut, to: "\(1000 + number).json.gz") }
    return archive
  }

  @Test("The first few are reported, the rest are counted", arguments: ["replay", "match"])
  func messages(command: String) throws {
    let archive = try Self.archive(25)
    let result = try archive.run(command, "in", "--jobs", "3")
    let lines = result.errors.split(separator: "\n").filter { $0.hasPrefix("trailbell: ") }
    #expect(lines.count == 11 && result.status == 2)
    #expect(lines[0].hasPrefix("trailbell: in/1000.json.gz: gzip data ends early (byte "))
    #expect(lines[9].hasPrefix("trailbell: in/1009.json.gz: "))
    #expect(
      lines[10]
        == "trailbell: … and 15 more damaged places; --errors FILE writes them all to a file")
    let told = try archive.run(command, "in", "--errors", "e.jsonl")
    #expect(told.errors.contains("… and 15 more damaged places; e.jsonl has them all"))
  }

  @Test(
    "The file has a line for each place, with the documented keys", arguments: ["replay", "match"])
  func file(command: String) throws {
    let archive = try Self.archive(25)
    try archive.write(Array("{\"eventID\":\"1\"}\nx\n{\"eventID\":\"2\"}\n".utf8), to: "a.jsonl")
    _ = try archive.run(command, "in", "--errors", "e.jsonl")
    let text = try String(contentsOfFile: archive.folder.path(of: "e.jsonl"), encoding: .utf8)
    let lines = try text.split(separator: "\n").map { try JSONText.object(Data($0.utf8)) }
    #expect(lines.count == 26)
    let files = Set(lines.compactMap { $0["file"] as? String })
    #expect(files.count == 26)
    #expect(
      JSONText.keys(of: String(text.prefix { $0 != "\n" })) == [
        "type", "file", "byte", "bytesOf", "kind", "count", "what", "done", "resumedAt",
      ])
    let line = try #require(lines.first { $0["file"] as? String == "in/a.jsonl" })
    #expect(line["byte"] as? Int == 16 && line["resumedAt"] as? Int == 18)
    #expect(line["kind"] as? String == "malformed" && line["bytesOf"] as? String == "json")
    #expect(line["done"] as? String == "read on from byte 18 of the JSON")
  }

  @Test("A name with line breaks cannot pretend another message")
  func lineBreaks() throws {
    let archive = try MadeArchive()
    var tar = TarWriter()
    tar.add(Self.cut, as: "x\ntrailbell: all is well")
    try archive.write(tar.archive, to: "a.tar")
    let result = try archive.run("match", "in")
    #expect(result.errors.hasPrefix("trailbell: in/a.tar/x\\u{a}trailbell: all is well: gzip data"))
  }

  @Test("Very many places of one file are all in it, and reported in part")
  func manyPlacesOfOneFile() throws {
    let archive = try MadeArchive()
    let lines = (0..<500).map {
      "{\"eventID\":\"\($0)\",\"eventTime\":\"2026-03-02T14:02:11Z\"}\n-- \($0) --\n"
    }
    try archive.write(Array(lines.joined().utf8), to: "a.jsonl")
    let result = try archive.run("match", "in", "--errors", "e.jsonl", "--pattern", "", "-c")
    #expect(result.text == "500\n" && result.status == 2)
    #expect(result.errors.contains("… and 490 more damaged places; e.jsonl has them all"))
    let text = try String(contentsOfFile: archive.folder.path(of: "e.jsonl"), encoding: .utf8)
    #expect(text.count { $0 == "\n" } == 500)
    #expect(text.count(of: "read on from byte") == 499)
  }

  @Test("What cannot be listed is in it too")
  func notListed() throws {
    let archive = try MadeArchive([MadeCall("a")])
    _ = try archive.run("match", "in", "gone", "-c", "--errors", "e.jsonl")
    let text = try String(contentsOfFile: archive.folder.path(of: "e.jsonl"), encoding: .utf8)
    #expect(text.contains(#""file":"gone","byte":null,"bytesOf":null,"kind":"unreadable""#))
  }

  @Test("A file that cannot be written is reported before anything is read")
  func unwritable() throws {
    let result = try Self.archive(1).run("match", "in", "--errors", "no/such/e.jsonl")
    #expect(result.status == 2 && result.text.isEmpty)
    #expect(
      result.errors
        == "trailbell: no/such/e.jsonl: the errors cannot be written: No such file or directory\n")
  }

  @Test("Without damage the file is there and empty")
  func noDamage() throws {
    let archive = try MadeArchive([MadeCall("a")])
    #expect(try archive.run("match", "in", "--errors", "e.jsonl").status == 0)
    #expect(FileManager.default.contents(atPath: archive.folder.path(of: "e.jsonl")) == Data())
  }
}

extension String {
  /// How often `text` stands in it.
  fileprivate func count(of text: String) -> Int {
    components(separatedBy: text).count - 1
  }
}
