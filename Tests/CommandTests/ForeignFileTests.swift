import ReplayTestSupport
import Testing

@Suite("Files that hold no CloudTrail records")
struct ForeignFileTests {
  /// Files of other programs; met in a walk they are no error, named they are.
  private static let foreign: [(String, [UInt8])] = [
    ("notes.txt", Array("not JSON at all\n".utf8)),
    ("picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]),
    ("package.json", Array(#"{"name":"x","version":"1.0"}"#.utf8)),
    ("numbers.json", Array("[1,2,3]".utf8)),
    ("states.json", Array(#"{"version":"0","detail-type":"x","detail":{"a":1}}"#.utf8)),
    ("application.json", Array(#"{"events":[{"message":"START"}]}"#.utf8)),
    ("application.txt", Array("2026-03-02T14:02:11.123Z START\n".utf8)),
    ("log.txt.gz", GzipWriter.member(Array("plain text\n".utf8))),
  ]

  @Test("Met in a walk they are counted, and nothing else", arguments: foreign)
  func walked(name: String, bytes: [UInt8]) throws {
    let result = try DamageTrial(bytes, as: name).expectNoDamage()
    #expect(result.files("notRecords") == 1)
    #expect(result.files("read") == 2)
    #expect(result.records("read") == 5)
  }

  @Test("Named by the user they are reported, with status 2", arguments: foreign)
  func named(name: String, bytes: [UInt8]) throws {
    let trial = try DamageTrial(bytes, as: name)
    let result = try trial.replay(inputs: ["in/a.json.gz", "in/" + name, "in/z.json.gz"])
    #expect(result.status == 2)
    #expect(trial.message(of: result) == "holds no CloudTrail records")
  }

  @Test(
    "Files without a byte are no damage in a walk, unless a delivery file has such a name",
    arguments: [
      ("CloudTrail-Digest", false), ("_SUCCESS", false), ("logs_$folder$", false),
      ("b.json", false),
      ("b_CloudTrail_eu-west-1_20260302T1405Z_x.json", true), ("b.json.gz", true),
    ])
  func empty(name: String, isDamage: Bool) throws {
    let trial = try DamageTrial([], as: name)
    let result = try trial.replay()
    #expect(result.status == (isDamage ? 2 : 0))
    #expect(result.files("damaged") == (isDamage ? 1 : 0))
    #expect(result.files("notRecords") == (isDamage ? 0 : 1))
    let named = try trial.replay(inputs: ["in/a.json.gz", "in/" + name, "in/z.json.gz"])
    #expect(named.status == 2 && named.files("damaged") == 1)
  }

  @Test("A file that is called as delivery files are, and is none, is damage even in a walk")
  func falseName() throws {
    let name = "b_CloudTrail_eu-west-1_20260302T1405Z_x.json.gz"
    let result = try DamageTrial(Array("<html>".utf8), as: name).replay()
    #expect(result.status == 2)
    #expect(result.files("damaged") == 1)
  }

  /// CloudTrail's own files that are no log of calls.
  private static let others: [(String, String)] = [
    ("digest", #"{"awsAccountId":"1","digestStartTime":"2026-03-02T13:00:00Z","logFiles":[]}"#),
    (
      "Insights",
      #"{"Records":[{"eventVersion":"1.08","eventName":"x","eventCategory":"Insight"}]}"#
    ),
    (
      "summaries",
      #"{"Records":[{"eventVersion":"1.1","eventName":"x","eventCategory":"Aggregated"}]}"#
    ),
  ]

  @Test("CloudTrail's other files are no damage, walked or named", arguments: others)
  func otherFiles(name: String, json: String) throws {
    let trial = try DamageTrial(GzipWriter.member(Array(json.utf8)), as: "d-\(name).json.gz")
    let walked = try trial.expectNoDamage()
    #expect(walked.files("notRecords") == 1)
    #expect(walked.eventIDs.count == 4)
    let named = try trial.replay(inputs: ["in/a.json.gz", trial.path, "in/z.json.gz"])
    #expect(named.status == 0)
    #expect(named.messages == "")
  }

  @Test("A delivery file without records is read")
  func noRecords() throws {
    let result = try DamageTrial(Array(#"{"Records":[]}"#.utf8)).expectNoDamage()
    #expect(result.files("read") == 3)
  }

  /// Documents that may hold records which cannot be read: leaving them out must be reported.
  private static let unread: [(String, String)] = [
    ("lookup-events elements without a record", #"{"EventId":"1","CloudTrailEvent":null}"#),
    (
      "search engine hits without event.original",
      #"{"_index":"x","_source":{"event":{"action":"x"}}}"#
    ),
  ]

  @Test("Documents whose records cannot be read are reported, with status 2", arguments: unread)
  func notRead(shape: String, json: String) throws {
    let trial = try DamageTrial(Array(json.utf8), as: "e.json")
    let result = try trial.replay()
    #expect(result.status == 2)
    #expect(trial.message(of: result) == "1 document not read: \(shape)")
  }

  @Test("A record in another program's JSON matches nothing unasked, and is reported")
  func decoys() throws {
    let decoy = #"{"name":"x","nested":\#(MadeCall("bad").json)}"#
    let trial = try DamageTrial(Array(decoy.utf8), as: "decoy.json")
    let result = try trial.replay()
    #expect(DamageTrial.badIDs(result).isEmpty && result.status == 2)
    #expect(trial.message(of: result)?.contains("inside nested; try --unwrap nested") == true)
  }
}
