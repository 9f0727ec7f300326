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
    #expect(result.status == 0)
  }

  @Test("Without times asked for, a record without one matches but is in no window")
  func untimed() throws {
    var call = MadeCall("timeless")
    call.time = "2026-03-02 14:02:11"
    let archive = try MadeArchive([call])
    let result = try archive.replay()
    #expect(result.eventIDs == ["timeless"])
    #expect(result.count("matchedWithoutTime") == 1)
    let windows = try archive.run("replay", "in", "--show", "windows,transitions", "--quiet")
    #expect(!windows.text.contains("ALARM"))
    #expect(windows.text.contains("no window holds a sample"))
    #expect(try archive.run("match", "in", "-c").text == "1\n")
    #expect(try archive.run("replay", "in").errors.contains("without a usable time"))
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
