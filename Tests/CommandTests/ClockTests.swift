import Foundation
import ReplayTestSupport
import Testing

@Suite("The clock a replay goes by")
struct ClockTests {
  private static let delivered = "111122223333_CloudTrail_eu-west-1_20260302T1420Z_x.json.gz"

  private static func transitions(_ archive: MadeArchive, _ clock: String) throws -> [String] {
    let result = try archive.run(
      "replay", "in", "--format", "jsonl", "--clock", clock, "--windows", "aligned", "--quiet")
    return try result.lines.map { line in
      let object = try JSONText.object(line)
      #expect(object["clock"] as? String == clock)
      return "\(object["to"] ?? "") \(object["at"] ?? "")"
    }
  }

  @Test("The event clock goes by eventTime, the delivery clock by the file's name")
  func clocks() throws {
    let archive = try MadeArchive()
    try archive.add([MadeCall("a", at: "14:02:11")], as: Self.delivered)
    #expect(try Self.transitions(archive, "event").first == "ALARM 2026-03-02T14:05:00Z")
    #expect(try Self.transitions(archive, "delivery").first == "ALARM 2026-03-02T14:25:00Z")
  }

  @Test("A change to ALARM says how long after the first event it came, on either clock")
  func delay() throws {
    let archive = try MadeArchive()
    let calls = [MadeCall("a", at: "14:03:50"), MadeCall("b", at: "14:02:11")]
    try archive.add(calls, as: Self.delivered)
    for (clock, seconds, text) in [
      ("event", 49, "  49 s after the first event\n"),
      ("delivery", 1129, "  18 min 49 s after the first event (delivery clock)\n"),
    ] {
      let result = try archive.run("replay", "in", "--format", "jsonl", "--clock", clock)
      let objects = try result.lines.map(JSONText.object)
      #expect(objects.map { $0["to"] as? String } == ["ALARM", "INSUFFICIENT_DATA"])
      #expect(objects[0]["secondsAfterFirstEvent"] as? Int == seconds)
      #expect(objects[1]["secondsAfterFirstEvent"] is NSNull)
      #expect(try archive.run("replay", "in", "--clock", clock).text.contains(text))
    }
  }

  @Test("Where the delivery time is unknown the eventTime is taken, counted and reported")
  func unknownDelivery() throws {
    let archive = try MadeArchive()
    try archive.add([MadeCall("a", at: "14:02:11")], as: "renamed.json.gz")
    try archive.add([MadeCall("b", at: "14:03:11")], as: Self.delivered)
    let result = try archive.replay("--clock", "delivery")
    #expect(result.eventIDs == ["a", "b"])
    #expect(result.count("deliveryTimeUnknown") == 1)
    #expect(result.status == 0)
    #expect(try archive.replay().count("deliveryTimeUnknown") == 0)
    let told = try archive.run("replay", "in", "--clock", "delivery").errors
    #expect(told.contains("matches taken at their eventTime, delivery unknown: 1"))
  }

  @Test("A record with a delivery time needs no eventTime to be in a window")
  func deliveredWithoutEventTime() throws {
    var call = MadeCall("a")
    call.time = ""
    let archive = try MadeArchive()
    try archive.add([call], as: Self.delivered)
    #expect(try archive.replay("--clock", "delivery").count("matchedWithoutTime") == 0)
    #expect(try Self.transitions(archive, "delivery").first == "ALARM 2026-03-02T14:25:00Z")
    #expect(try archive.replay().count("matchedWithoutTime") == 1)
  }

  @Test("Records that come late or out of order change nothing")
  func outOfOrder() throws {
    let clocks = ["14:02:11", "15:30:00", "14:06:40", "13:00:00"]
    let calls = clocks.enumerated().map { MadeCall("\($0.offset)", at: $0.element) }
    let archive = try MadeArchive(calls)
    let other = try MadeArchive()
    try other.add(Array(calls[2...]), as: "calls.json.gz")
    try other.add(Array(calls[..<2]), as: "later.json.gz")
    #expect(try Self.transitions(archive, "event") == Self.transitions(other, "event"))
    #expect(try Self.transitions(archive, "event").count == 6)
  }

  @Test("A quiet century between two records is skipped, not walked")
  func longGap() throws {
    var call = MadeCall("a")
    call.time = "1926-03-02T14:02:11Z"
    let archive = try MadeArchive([call, MadeCall("b")])
    #expect(try Self.transitions(archive, "event").count == 4)
  }
}
