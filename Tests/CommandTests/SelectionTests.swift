import Foundation
import ReplayTestSupport
import Testing

@Suite("Only the records asked for take part")
struct SelectionTests {
  private static func archive() throws -> MadeArchive {
    var other = MadeCall("other", at: "15:00:00")
    (other.account, other.region) = ("444455556666", "us-east-1")
    return try MadeArchive([
      MadeCall("one", at: "14:00:00"), MadeCall("two", at: "14:04:59"),
      MadeCall("three", at: "14:05:00"), other,
    ])
  }

  @Test("Times select from the first, up to but without the second")
  func times() throws {
    let archive = try Self.archive()
    let result = try archive.replay("--from", "2026-03-02T14:00:00Z", "--to", "2026-03-02T14:05Z")
    #expect(result.eventIDs == ["one", "two"])
    #expect(result.refused("otherTime") == 2)
    #expect(result.addsUp)
    #expect(result.status == 0)
    #expect(try archive.replay("--from", "2026-03-02").eventIDs.count == 4)
    #expect(try archive.replay("--to", "2026-03-02").eventIDs.isEmpty)
  }

  @Test("Accounts and Regions select by the record's own fields")
  func places() throws {
    let archive = try Self.archive()
    let account = try archive.replay("--account", "444455556666")
    #expect(account.eventIDs == ["other"])
    #expect(account.refused("otherAccount") == 3)
    let region = try archive.replay("--region", "eu-west-1")
    #expect(region.eventIDs == ["one", "two", "three"])
    #expect(region.refused("otherRegion") == 1)
    let both = try archive.replay("--region", "eu-west-1", "--region", "us-east-1")
    #expect(both.eventIDs.count == 4)
  }

  @Test("What was deselected is no damage, and a search says it found nothing")
  func nothingLeft() throws {
    let archive = try Self.archive()
    #expect(try archive.replay("--region", "eu-west-2").status == 0)
    #expect(try archive.run("match", "in", "--region", "eu-west-2").status == 1)
  }

  @Test("A record without a time is left out when times are asked for, and counted")
  func withoutTime() throws {
    var call = MadeCall("timeless")
    call.time = "yesterday"
    let archive = try MadeArchive([call, MadeCall("timed")])
    let result = try archive.replay("--from", "2026-03-01")
    #expect(result.eventIDs == ["timed"])
    #expect(result.refused("withoutTime") == 1)
    #expect(result.status == 2)
  }

  /// What is said of two records, in one file, for the eventTime of the first one as JSON.
  static let unreadTimes: [(String, String)] = [
    (#""yesterday""#, "yesterday"), ("null", "null"), ("20260302140211", "20260302140211"),
    (#""\u001b[2J"# + "\u{202E}\"", #"\u001b[2J\u{202e}"#),
    ("\"" + String(repeating: "x", count: 99) + "\"", String(repeating: "x", count: 40)),
  ]

  @Test("Of records left out for want of a time, the first one is reported", arguments: unreadTimes)
  func toldTime(time: String, words: String) throws {
    var second = MadeCall("b")
    second.time = "tomorrow"
    let archive = try MadeArchive()
    // The first matches no filter.
    let first = MadeCall("a").named("GetBucketAcl").json
      .replacing(#""2026-03-02T14:02:11Z""#, with: time)
    try archive.write(MadeArchive.document([Array(first.utf8), second.bytes]), to: "a.json")
    let told =
      "trailbell: in/a.json: 2 records refused: no time can be read in the eventTime \"\(words)\" "
      + "(byte 12 of the JSON)\n"
    for command in ["replay", "match"] {
      for option in ["--from", "--to"] {
        let result = try archive.run(command, "in", option, "2026-03-02", "--quiet")
        #expect(result.errors == told && result.status == 2, "\(command) \(option)")
      }
    }
  }

  @Test("A record left out without an eventTime is reported as such, in the errors file as well")
  func toldMissing() throws {
    let archive = try MadeArchive()
    let record = MadeCall("a").json.replacing(#""eventTime":"2026-03-02T14:02:11Z","#, with: "")
    try archive.write(MadeArchive.document([Array(record.utf8)]), to: "a.json")
    let result = try archive.run(
      "replay", "in", "--from", "2026-03-01", "--quiet", "--errors", "errors.jsonl")
    let told = "1 record refused: without an eventTime"
    #expect(result.errors == "trailbell: in/a.json: \(told) (byte 12 of the JSON)\n")
    let errors = try archive.shell("cat errors.jsonl").text
    #expect(errors.contains(#""withoutTime""#) && errors.contains(told))
  }

  @Test("A record without a time, of an account or Region not asked for, is not missed")
  func otherPlaceWithoutTime() throws {
    var call = MadeCall("timeless")
    call.time = "yesterday"
    let archive = try MadeArchive([call, MadeCall("timed")])
    for (option, value, refusal) in [
      ("--account", "444455556666", "otherAccount"), ("--region", "us-east-1", "otherRegion"),
    ] {
      let result = try archive.replay("--from", "2026-03-01", option, value)
      #expect(result.refused(refusal) == 2 && result.refused("withoutTime") == 0)
      #expect(result.status == 0)
    }
  }

  @Test("Without times asked for, a record without one matches but is in no window")
  func untimed() throws {
    var call = MadeCall("timeless")
    call.time = "yesterday"
    let archive = try MadeArchive([call])
    let result = try archive.replay()
    #expect(result.eventIDs == ["timeless"])
    #expect(result.status == 2)
    #expect(result.count("matchedWithoutTime") == 1)
    let windows = try archive.run("replay", "in", "--show", "windows,transitions", "--quiet")
    #expect(!windows.text.contains("ALARM"))
    #expect(windows.text.contains("no window holds a sample"))
    let matches = try archive.run("match", "in", "-c")
    #expect(matches.text == "1\n" && matches.status == 2)
    #expect(windows.errors.contains("no time can be read in the eventTime \"yesterday\""))
  }

  @Test("The delivery clock places what has no readable time of its own")
  func placedByDelivery() throws {
    var call = MadeCall("timeless")
    call.time = "yesterday"
    let archive = try MadeArchive()
    let name = "1_CloudTrail_eu-west-1_20260302T1405Z_AbCdEfGh12345678.json.gz"
    try archive.add([call], as: name)
    for command in ["replay", "match"] {
      #expect(try archive.run(command, "in", "--clock", "delivery").status == 0)
      #expect(try archive.run(command, "in").status == 2)
    }
  }

  @Test(
    "A match whose eventTime is not a time counts, but is in no window",
    arguments: [
      "null", "true", "[]", "{}", #"{"$date":"yesterday"}"#, #""""#, #""2026-03-02""#,
      #""2 March 2026 14:02:11""#, #""2026-02-30T14:02:11Z""#, #""-2026-03-02T14:02:11Z""#,
    ])
  func otherTimes(time: String) throws {
    let archive = try MadeArchive()
    let record = MadeCall("a").json.replacing(#""2026-03-02T14:02:11Z""#, with: time)
    try archive.write(MadeArchive.document([Array(record.utf8)]), to: "a.json")
    let result = try archive.replay()
    #expect(result.eventIDs == ["a"] && result.matches[0]["eventTime"] is NSNull)
    #expect(result.count("matchedWithoutTime") == 1 && result.status == 2)
  }

  @Test(
    "Names of another type than text match nothing, and are no damage",
    arguments: ["eventName", "eventSource"], ["7", "null", "[\"PutBucketPolicy\"]", "{}", "false"])
  func otherNames(key: String, value: String) throws {
    let archive = try MadeArchive()
    let record = MadeCall("a").json.replacing(/"(eventName|eventSource)":"[^"]*"/) { match in
      String(match.1) == key ? "\"\(key)\":\(value)" : String(match.0)
    }
    #expect(record.contains("\"\(key)\":\(value)"))
    try archive.write(MadeArchive.document([Array(record.utf8)]), to: "a.json")
    let result = try archive.replay()
    #expect(result.eventIDs.isEmpty && result.records("unmatched") == 1 && result.status == 0)
  }

  @Test(
    "A time stamp no calendar has counts as none",
    arguments: ["9223372036854775807", "-5", "1e300", "99999999999999999999", "\"soon\""])
  func hostileTimestamps(timestamp: String) throws {
    let archive = try MadeArchive()
    let text = MadeCall("a").json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let events = #"{"events":[{"timestamp":\#(timestamp),"message":"\#(text)"}]}"#
    try archive.write(Array(events.utf8), to: "a.json")
    let result = try archive.replay("--clock", "delivery")
    #expect(result.eventIDs == ["a"] && result.matches[0]["deliveryTime"] is NSNull)
    #expect(result.status == 0 && result.count("deliveryTimeUnknown") == 1)
  }

  @Test("Times are taken on the chosen clock")
  func chosenClock() throws {
    let archive = try MadeArchive()
    try archive.add(
      [MadeCall("late", at: "13:00:00")], as: "1_CloudTrail_eu-west-1_20260302T1405Z_x.json.gz")
    let range = ["--from", "2026-03-02T14:00:00Z", "--to", "2026-03-02T15:00:00Z"]
    #expect(try archive.replay(range[0], range[1], range[2], range[3]).eventIDs.isEmpty)
    let delivered = try archive.replay(range[0], range[1], "--clock", "delivery")
    #expect(delivered.eventIDs == ["late"])
  }
}
