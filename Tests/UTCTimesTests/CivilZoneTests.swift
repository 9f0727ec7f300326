import Testing
import UTCTimes

@Suite("Zones, and what their clocks show")
struct CivilZoneTests {
  private static func time(_ text: String) throws -> Int {
    try #require(UTCTime(typed: text)).seconds
  }

  @Test(
    "Offsets from UTC need no file",
    arguments: [
      ("UTC", "UTC"), ("Z", "UTC"), ("z", "UTC"), ("gmt", "UTC"), ("+01:00", "+01:00"),
      ("+01", "+01:00"), ("-0330", "-03:30"), ("+00:00", "+00:00"), ("-23:59", "-23:59"),
      ("", nil), (" +01", nil), ("01:00", nil), ("+1", nil), ("+24:00", nil), ("+01:60", nil),
      ("+01:00 ", nil), ("UTC+1", nil), ("CET", nil),
    ] as [(String, String?)])
  func offset(text: String, name: String?) {
    #expect(CivilZone(offset: text)?.name == name)
  }

  @Test("Where clocks are set back an hour is shown twice, and where they are set forward none is")
  func changes() throws {
    let berlin = try ZoneCase.named("Europe/Berlin").zone
    let shown = try ["00:59:59", "01:00:00"].map { clock in
      [
        berlin.shown(at: try Self.time("2026-10-25T\(clock)Z")).text(.second),
        berlin.shown(at: try Self.time("2026-03-29T\(clock)Z")).text(.second),
      ]
    }
    #expect(shown[0] == ["2026-10-25 02:59:59", "2026-03-29 01:59:59"])
    #expect(shown[1] == ["2026-10-25 02:00:00", "2026-03-29 03:00:00"])
    for (text, isRepeated) in [
      ("2026-10-24T23:59:59Z", false), ("2026-10-25T00:00:00Z", true),
      ("2026-10-25T01:59:59Z", true), ("2026-10-25T02:00:00Z", false),
      ("2026-03-29T00:59:59Z", false), ("2026-03-29T01:00:00Z", false),
    ] {
      #expect(berlin.isRepeated(try Self.time(text)) == isRepeated, "\(text)")
    }
  }

  @Test("A day can be left out, and clocks be set back by half an hour")
  func oddChanges() throws {
    let apia = try ZoneCase.named("Pacific/Apia").zone
    let midnight = try Self.time("2011-12-30T10:00:00Z")
    #expect(apia.shown(at: midnight - 1).text(.second) == "2011-12-29 23:59:59")
    #expect(apia.shown(at: midnight).text(.second) == "2011-12-31 00:00:00")
    let island = try ZoneCase.named("Australia/Lord_Howe").zone
    let change = try Self.time("2026-04-04T15:00:00Z")
    #expect(island.shown(at: change - 1).text(.second) == "2026-04-05 01:59:59")
    #expect(island.shown(at: change).text(.second) == "2026-04-05 01:30:00")
    #expect(!island.isRepeated(change - 1801) && island.isRepeated(change - 1800))
    #expect(island.isRepeated(change + 1799) && !island.isRepeated(change + 1800))
  }

  @Test("Offsets of a span come in their order, each once")
  func spans() throws {
    let berlin = try ZoneCase.named("Europe/Berlin").zone
    func offsets(_ first: String, _ last: String) throws -> [String] {
      berlin.offsets(in: try Self.time(first)...Self.time(last)).map(\.text)
    }
    #expect(try offsets("2026-01-01", "2026-03-29T00:59:59Z") == ["+01:00"])
    #expect(try offsets("2026-01-01", "2026-03-29T01:00:00Z") == ["+01:00", "+02:00"])
    #expect(try offsets("2026-07-01", "2099-07-02") == ["+02:00", "+01:00"])
    #expect(try offsets("1880-01-01", "9999-01-01").first == "+00:53:28")
    #expect(CivilZone.utc.offsets(in: .min ... .max).map(\.text) == ["+00:00"])
    #expect(berlin.offsets(in: .min ... .max).count == 4)
  }
}
