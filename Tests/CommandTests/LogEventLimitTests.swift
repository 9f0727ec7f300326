import Testing

@Suite("Records too large for CloudWatch Logs")
struct LogEventLimitTests {
  /// A record whose compact form is `size` bytes, written with ten blanks more.
  private static func record(_ id: String, size: Int) -> String {
    let start = MadeCall(id).json.dropLast() + ",\"x\":\""
    return start + String(repeating: "a", count: size - start.utf8.count - 2) + "\"          }"
  }

  private static func archive() throws -> MadeArchive {
    let archive = try MadeArchive()
    let records = [record("bad-fits", size: 256 << 10), record("bad-large", size: (256 << 10) + 1)]
    try archive.write(
      MadeArchive.document(records.map { Array($0.utf8) }),
      to: "1_CloudTrail_eu-west-1_20260302T1405Z_x.json")
    return archive
  }

  @Test("Are counted on both clocks, and left out on the delivery clock, the limit itself fits")
  func counted() throws {
    let archive = try Self.archive()
    let event = try archive.replay()
    #expect(event.eventIDs.sorted() == ["bad-fits", "bad-large"])
    #expect(event.count("tooLargeForLogs") == 1)
    let delivered = try archive.replay("--clock", "delivery")
    #expect(delivered.eventIDs == ["bad-fits"])
    #expect(delivered.count("tooLargeForLogs") == 1)
    #expect(delivered.refused("tooLargeForLogs") == 1)
    #expect(delivered.status == 0)
    let told = try archive.run("replay", "in").errors
    #expect(told.contains("which no filter there saw: 1 (--clock delivery leaves them out)"))
  }

  @Test("The limit is a setting, and a search takes every record")
  func setting() throws {
    let archive = try Self.archive()
    let wide = try archive.replay("--clock", "delivery", "--log-event-limit", "257")
    #expect(wide.eventIDs.sorted() == ["bad-fits", "bad-large"])
    #expect(wide.count("tooLargeForLogs") == 0)
    #expect(try archive.run("match", "-c", "in", "--clock", "delivery").text == "2\n")
    #expect(try archive.run("replay", "in", "--log-event-limit", "0").status == 64)
  }
}
