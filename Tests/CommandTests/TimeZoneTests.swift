import Foundation
import Testing

@Suite("Times in the zone of whoever reads them")
struct TimeZoneTests {
  private static let zones = Place.package + "/Tests/UTCTimesTests/Cases/zones"

  private static func run(
    _ line: String, _ zone: String, at times: [String]
  ) throws -> ProcessResult {
    let calls = times.enumerated().map { index, time in
      var call = MadeCall("e\(index)")
      call.time = time
      return call
    }
    return try MadeArchive(calls).shell(
      "TZDIR=\(zones) trailbell \(line) in --quiet --time-zone \(zone)")
  }

  /// The first columns of each line.
  private static func beginnings(_ result: ProcessResult) -> [String] {
    result.lines.map { $0.components(separatedBy: "  ")[0] }
  }

  /// One call in each hour that clocks in Berlin show as 2 o'clock, and one behind them.
  private static let setBack = [
    "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z",
  ]

  @Test("A time that clocks show twice has its offset behind it")
  func repeatedTimes() throws {
    let result = try Self.run("timeline", "Europe/Berlin", at: Self.setBack)
    #expect(
      Self.beginnings(result) == [
        "times are in Europe/Berlin (+02:00 and +01:00)", "2026-10-25 02:30:00 +02:00",
        "2026-10-25 02:30:00 +01:00", "2026-10-25 03:30:00",
      ])
  }

  @Test("Repeated hours are groups of their own")
  func repeatedHours() throws {
    let result = try Self.run("timeline --by hour", "Europe/Berlin", at: Self.setBack)
    #expect(
      Self.beginnings(result).dropFirst(2) == [
        "2026-10-25 02:00 +02:00", "2026-10-25 02:00 +01:00", "2026-10-25 03:00",
      ])
  }

  @Test("Hours that are repeated by half are groups of their own as well, in order of time")
  func halfHours() throws {
    let times = [
      "2026-04-04T14:10:00Z", "2026-04-04T14:50:00Z", "2026-04-04T15:10:00Z",
      "2026-04-04T15:40:00Z",
    ]
    let result = try Self.run("timeline --by hour", "Australia/Lord_Howe", at: times)
    #expect(
      Self.beginnings(result).dropFirst(2) == [
        "2026-04-05 01:00", "2026-04-05 01:00 +10:30", "2026-04-05 02:00",
      ])
    #expect(result.lines[2].contains(#/01:00 +2 .*01:10:00 +2026-04-05 01:50:00 \+11:00/#))
  }

  @Test("The hour that clocks leave out is not shown")
  func gap() throws {
    let times = ["2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"]
    let result = try Self.run("timeline", "Europe/Berlin", at: times)
    #expect(
      Self.beginnings(result).dropFirst() == ["2026-03-29 01:59:59", "2026-03-29 03:00:00"])
  }

  @Test("A report over a change of clocks gives each of its ends its own offset")
  func spanOfTwoOffsets() throws {
    let times = ["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"]
    let result = try Self.run("replay", "Europe/Berlin", at: times)
    let head = try #require(result.lines.first)
    #expect(head.hasPrefix("2026-03-29 01:30 +01:00 to 03:30 +02:00 · "))
    #expect(
      head.hasSuffix(
        " · times are in Europe/Berlin (+01:00 and +02:00), those in reasons in UTC"))
  }

  @Test("A day is that of the zone: what is one day in UTC may be two there")
  func days() throws {
    let times = ["2026-03-02T14:00:00Z", "2026-03-02T16:00:00Z"]
    let utc = try Self.run("replay", "UTC", at: times)
    #expect(utc.lines[0].hasPrefix("2026-03-02 14:00 to 16:00 UTC · "))
    let tokyo = try Self.run("replay", "Asia/Tokyo", at: times)
    #expect(tokyo.lines[0].hasPrefix("2026-03-02 23:00 to 2026-03-03 01:00 +09:00 · "))
    #expect(tokyo.text.contains("\n2026-03-03 01:01  ALARM  "))
  }

  @Test("UTC by name is what is printed without the option")
  func utc() throws {
    let archive = try MadeArchive([MadeCall("a")])
    for line in ["replay in", "timeline in", "timeline in --by hour", "exposure in"] {
      let usual = try archive.shell("trailbell \(line)")
      let named = try archive.shell("trailbell \(line) --time-zone GMT")
      #expect(usual.output == named.output && usual.errors == named.errors)
    }
  }
}
