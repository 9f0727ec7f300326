import Foundation
import ReplayTestSupport
import Testing

@Suite("The summary file")
struct SummaryFileTests {
  private static let keys = [
    "type", "files", "records", "duplicatesDropped", "deliveryTimeUnknown", "matchedWithoutTime",
    "bytes", "seconds", "complete", "version", "rules", "clock", "windows", "duplicates", "from",
    "to", "inputs", "tooLargeForLogs", "skipped", "passedOver", "damages", "linksNotFollowed",
    "specialFilesNotOpened", "addsUp", "duplicateFiles", "duplicatesLookLike",
    "matchesNotShown", "warmUpRecords", "statesAtFrom", "namedAgain", "unfinishedCopies",
    "looksLikeCloudTrail", "firstEventTime", "lastEventTime", "accounts", "regions", "gaps",
    "repeatedUnits", "missingUnits", "excepted", "exceptions", "alarmsWithoutExceptions",
  ]

  /// An archive with something for every sum.
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive([
      MadeCall("a"), MadeCall("a"), MadeCall("b").named("GetObject"),
      MadeCall("c").with(#""eventCategory":"Insight""#),
    ])
    try archive.write(Array("not JSON".utf8), to: "notes.txt")
    try archive.write([], to: "empty.json.gz")
    return archive
  }

  @Test("It holds the documented keys in their order, in one line")
  func keys() throws {
    let archive = try Self.archive()
    _ = try archive.replay("--from", "2026-03-01", "--clock", "delivery")
    let text = try String(contentsOfFile: archive.folder.path(of: "summary.json"), encoding: .utf8)
    #expect(text.hasSuffix("}\n"))
    #expect(text.count { $0 == "\n" } == 1)
    #expect(JSONText.keys(of: text) == Self.keys)
    #expect(
      text.contains(#""files":{"found":3,"read":1,"damaged":1,"notRecords":1,"skipped":0}"#))
    #expect(text.contains(#""clock":"delivery","windows":"sliding","duplicates":"drop""#))
    #expect(
      text.contains(
        #""from":"2026-03-01T00:00:00Z","to":null,"inputs":["in"],"tooLargeForLogs":0,"#))
  }

  @Test("Its sums add up and agree with the matches")
  func sums() throws {
    let result = try Self.archive().replay()
    #expect(result.addsUp)
    #expect(result.records("read") == 4)
    #expect(result.records("matched") == 2)
    #expect(result.records("unmatched") == 1)
    #expect(result.refused("insight") == 1)
    #expect(result.count("duplicatesDropped") == 1)
    #expect(result.summary["complete"] as? Bool == false)
  }

  @Test("A search writes the same keys, less those about alarms")
  func search() throws {
    let archive = try Self.archive()
    let run = try archive.run("match", "in", "--summary", "summary.json")
    #expect(run.status == 2)
    let text = try String(contentsOfFile: archive.folder.path(of: "summary.json"), encoding: .utf8)
    let missing: Set = [
      "deliveryTimeUnknown", "matchedWithoutTime", "windows", "tooLargeForLogs", "duplicateFiles",
      "duplicatesLookLike", "matchesNotShown", "warmUpRecords", "statesAtFrom",
      "firstEventTime", "lastEventTime", "accounts", "regions", "gaps", "repeatedUnits",
      "missingUnits", "exceptions", "alarmsWithoutExceptions",
    ]
    #expect(JSONText.keys(of: text) == Self.keys.filter { !missing.contains($0) })
    #expect(
      text.contains(#""records":{"read":4,"matched":2,"unmatched":1,"refused":{"insight":1}}"#))
    #expect(text.contains(#""duplicatesDropped":0,"#) && text.contains(#""addsUp":true,"#))
  }

  @Test("A timeline's says near which times its records had to be")
  func spans() throws {
    let archive = try Self.archive()
    let file = archive.folder.path(of: "summary.json")
    _ = try archive.run(
      "timeline", "in", "--summary", "summary.json", "--around", "2026-03-02 14:00", "--window",
      "30s")
    let near = #""spans":[{"from":"2026-03-02T13:59:30Z","until":"2026-03-02T14:00:30Z"}]}"#
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix(near + "\n"))
    _ = try archive.run("timeline", "in", "--summary", "summary.json")
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix(#""spans":null}"# + "\n"))
  }

  @Test("It counts the bytes that were read, stored and inflated")
  func bytes() throws {
    let document = MadeArchive.document([MadeCall("a"), MadeCall("b")])
    let archive = try MadeArchive()
    try archive.write(GzipWriter.member(document), to: "a.json.gz")
    let bytes = try #require(try archive.replay().summary["bytes"] as? [String: Int])
    let around = #"{"Records":[,]}"#.utf8.count
    #expect(
      bytes == [
        "compressed": GzipWriter.member(document).count, "inflated": document.count,
        "compressedLost": 0, "inRecords": document.count - around, "aroundRecords": around,
        "lost": 0, "unread": 0,
      ])
  }

  @Test("It names the rules and tells different ones apart by their fingerprint")
  func rules() throws {
    let archive = try Self.archive()
    let usual = try #require(try archive.replay().summary["rules"] as? [String: Any])
    let again = try #require(try archive.replay().summary["rules"] as? [String: Any])
    let other = try #require(
      try archive.replay("--pattern", "{ $.eventName = \"*\" }").summary["rules"] as? [String: Any])
    #expect(usual["names"] as? [String] == ["cis-4.8"])
    let fingerprint = try #require(usual["sha256"] as? String)
    #expect(fingerprint.wholeMatch(of: #/[0-9a-f]{64}/#) != nil)
    #expect(again["sha256"] as? String == fingerprint)
    #expect(other["sha256"] as? String != fingerprint)
  }

  @Test(
    "Where it cannot be written, that is reported, with status 2, and nothing half-written is left")
  func unwritable() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.folder.makeFolder("taken")
    for path in ["missing/summary.json", "taken", "in/calls.json.gz/summary.json"] {
      let result = try archive.run("replay", "in", "--quiet", "--summary", path)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("trailbell: \(path): the summary cannot be written: "))
      #expect(result.text.contains("ALARM"))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: archive.folder.path)
    #expect(left.sorted() == ["in", "taken"])
  }

  @Test("A FIFO or device in its place is not replaced by a file")
  func specialPlace() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.folder.makeFIFO("fifo")
    // Open for reading and writing, a FIFO lets a writer go ahead without anybody reading.
    let result = try archive.shell(
      "exec 3<> fifo; trailbell replay in --quiet --summary fifo > out; test -p fifo")
    #expect(result.status == 0)
  }

  @Test("It replaces an older one whole, and leaves nothing beside it")
  func replaced() throws {
    let archive = try MadeArchive([MadeCall("a")])
    try archive.folder.write(String(repeating: "old ", count: 9999), to: "summary.json")
    #expect(try archive.replay().status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: archive.folder.path)
    #expect(left.sorted() == ["in", "summary.json"])
  }
}
