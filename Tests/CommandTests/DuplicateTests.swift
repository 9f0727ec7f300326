import Foundation
import ReplayTestSupport
import Testing

@Suite("Records delivered twice")
struct DuplicateTests {
  private static func name(_ minute: String, _ unique: String) -> String {
    "111122223333_CloudTrail_eu-west-1_20260302T\(minute)Z_\(unique).json.gz"
  }

  /// The same event in three files: delivered last in the file that is listed first.
  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    try archive.add([MadeCall("twice")], as: "a/" + name("1430", "late"))
    try archive.add([MadeCall("x"), MadeCall("twice")], as: "c/" + name("1410", "second"))
    try archive.add(
      [MadeCall("y"), MadeCall("twice"), MadeCall("twice")], as: "b/" + name("1410", "first"))
    return archive
  }

  @Test("A replay counts the event once, a search prints it each time")
  func defaults() throws {
    let archive = try Self.archive()
    let result = try archive.replay()
    #expect(result.eventIDs.sorted() == ["twice", "x", "y"])
    #expect(result.count("duplicatesDropped") == 3)
    #expect(result.records("matched") == 6)
    #expect(result.addsUp)
    #expect(try archive.run("match", "in", "-c").text == "6\n")
    #expect(try archive.run("match", "in", "-c", "--duplicates", "drop").text == "3\n")
    #expect(try archive.replay("--duplicates", "count").eventIDs.count == 6)
  }

  @Test("The survivor is the least by delivery time, file and record", arguments: [1, 2, 5])
  func survivor(jobs: Int) throws {
    let archive = try Self.archive()
    for inputs in [["in"], ["in/c", "in/a", "in/b"]] {
      let result = try archive.replay(
        "--clock", "delivery", "--jobs", "\(jobs)", inputs: inputs)
      let survivor = try #require(result.matches.first { $0["eventID"] as? String == "twice" })
      #expect(survivor["deliveryTime"] as? String == "2026-03-02T14:10:00Z")
      #expect((survivor["file"] as? String)?.hasPrefix("in/b/") == true)
      #expect(survivor["record"] as? Int == 2)
    }
  }

  @Test("A delivery without a known time survives only alone")
  func unknownDelivery() throws {
    let archive = try MadeArchive()
    try archive.add([MadeCall("twice")], as: "a.json.gz")
    try archive.add([MadeCall("twice")], as: Self.name("1430", "known"))
    let result = try archive.replay("--clock", "delivery")
    #expect(result.matches.first?["deliveryTime"] as? String == "2026-03-02T14:30:00Z")
    #expect(result.count("deliveryTimeUnknown") == 0)
  }

  @Test("Records are the same event only if all five naming fields are")
  func sameEvent() throws {
    var account = MadeCall("id")
    account.account = "444455556666"
    let calls = [
      MadeCall("id"), account, MadeCall("id", at: "14:02:12"),
      MadeCall("id").named("PutBucketAcl"), MadeCall("other"),
    ]
    #expect(try MadeArchive(calls).replay().count("duplicatesDropped") == 0)
    var region = MadeCall("id")
    (region.region, region.bucket) = ("us-east-1", "elsewhere")
    #expect(try MadeArchive([MadeCall("id"), region]).replay().count("duplicatesDropped") == 1)
  }

  /// The eventTimes of two records that are alike otherwise, as JSON, and whether they are one event.
  static let spellings: [(String, String, Bool)] = [
    (#""2026-03-02T14:02:11Z""#, #""2026-03-02 14:02:11 UTC""#, true),
    (#""2026-03-02T14:02:11Z""#, #""2026-03-02T16:02:11.000+0200""#, true),
    (#""2026-03-02T14:02:11Z""#, "1772460131", true),
    (#""1772460131000""#, #"{"$date":{"$numberLong":"1772460131000"}}"#, true),
    (#""2026-03-02T14:02:11Z""#, #""2026-03-02T14:02:11+02:00""#, false),
    (#""2026-03-02T14:02:11Z""#, #""2 March 2026 14:02:11""#, false),
    (#""yesterday""#, #""yesterda\u0079""#, true), (#""yesterday""#, #""today""#, false),
    (#"{"$date":"yesterday"}"#, #"{"$date":"today"}"#, false), ("[1]", "[2]", false),
    ("null", "null", true), ("null", #""""#, false), ("17", "18", false),
  ]

  @Test("An event is known again whatever its time is spelled in", arguments: spellings)
  func spelledTime(one: String, other: String, isSame: Bool) throws {
    let archive = try MadeArchive()
    let records = [one, other].map { time in
      Array(MadeCall("a").json.replacing(#""2026-03-02T14:02:11Z""#, with: time).utf8)
    }
    try archive.write(MadeArchive.document([records[0]]), to: Self.name("1405", "one"))
    try archive.write(MadeArchive.document([records[1]]), to: "export.json")
    let result = try archive.replay()
    #expect(result.eventIDs == (isSame ? ["a"] : ["a", "a"]))
    #expect(result.count("duplicatesDropped") == (isSame ? 1 : 0))
    let matches = try archive.run("match", "in", "-c", "--duplicates", "drop")
    #expect(matches.text == (isSame ? "1\n" : "2\n"))
  }

  @Test("A record without an eventID is never a duplicate")
  func withoutID() throws {
    let result = try MadeArchive([MadeCall(nil), MadeCall(nil)]).replay()
    #expect(result.matches.count == 2)
    #expect(result.count("duplicatesDropped") == 0)
    #expect(result.matches.first?["eventID"] is NSNull)
  }

  @Test("The same file named twice counts its events once in a replay")
  func namedTwice() throws {
    let archive = try MadeArchive([MadeCall("a"), MadeCall("b")])
    let result = try archive.replay(inputs: ["in", "in"])
    #expect(result.eventIDs == ["a", "b"])
    #expect(result.addsUp)
  }

  /// The same three events in two files, and what the archive looks like for them.
  static let likenesses: [(String, String, String?)] = [
    (name("1405", "one"), name("1410", "two"), "twoTrails"),
    (name("1405", "one"), name("1416", "two"), nil),
    ("a/" + name("1405", "one"), "b/" + name("1405", "one"), "sameFiles"),
    ("x.json.gz", "x.json", "sameFiles"), ("x.json.gz", "y.json", nil),
  ]

  @Test(
    "The files of duplicates are named, and what they look like is reported", arguments: likenesses)
  func likeness(one: String, other: String, likeness: String?) throws {
    let archive = try MadeArchive()
    let calls = ["1", "2", "3"].map { MadeCall($0) }
    try archive.add(calls, as: one)
    try archive.write(MadeArchive.document(calls), to: other)
    let result = try archive.replay()
    #expect(result.summary["duplicatesLookLike"] as? String == likeness)
    let files = try #require(result.summary["duplicateFiles"] as? [[String: Any]])
    #expect(files.count == 1 && files[0]["dropped"] as? Int == 3)
    #expect(
      files[0]["file"] as? String
        == (one == "x.json.gz" && other == "x.json" ? "in/x.json.gz" : "in/" + other))
    let text = try archive.run("replay", "in").errors
    #expect(text.contains("duplicates dropped: 3, from 1 file\n"))
    #expect(text.contains("looks like two trails in one prefix") == (likeness == "twoTrails"))
    #expect(text.contains("looks as if it held the same files twice") == (likeness == "sameFiles"))
  }

  @Test("Too few duplicates look like nothing")
  func tooFew() throws {
    let archive = try MadeArchive()
    for unique in ["one", "two"] {
      try archive.add([MadeCall("1"), MadeCall("2")], as: Self.name("1405", unique))
    }
    let result = try archive.replay()
    #expect(result.count("duplicatesDropped") == 2)
    #expect(result.summary["duplicatesLookLike"] is NSNull)
  }
}
