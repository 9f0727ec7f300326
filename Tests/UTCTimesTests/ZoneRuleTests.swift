import Testing
import UTCTimes

@Suite("Rules of time zones")
struct ZoneRuleTests {
  private static func offset(_ rule: String, _ time: String) throws -> String {
    let zone = try #require(CivilZone(rule: rule), "\(rule)")
    let seconds = try #require(UTCTime(typed: time)).seconds
    let offset = zone.offset(at: seconds)
    return "\(offset.text) \(offset.abbreviation)"
  }

  @Test(
    "Clocks change at the rule's second",
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", "+01:00 CET"),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", "+02:00 CEST"),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", "+02:00 CEST"),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", "+01:00 CET"),
      // South of the equator the season holds over the new year.
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-01T00:00:00Z", "+11:00 AEDT"),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-01T00:00:00Z", "+10:00 AEST"),
      // The season is the winter, which is behind.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", "+00:00 GMT"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-01T00:00:00Z", "+01:00 IST"),
      // Times of more than a day, and before midnight.
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-27T23:59:59Z", "+02:00 EET"),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28T00:00:00Z", "+03:00 EEST"),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", "-02:00 -02"),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", "-01:00 -01"),
      // Days of the year, with and without 29 February.
      ("AAA0BBB,J60/0,J61/0", "2024-03-01T00:00:00Z", "+01:00 BBB"),
      ("AAA0BBB,J60/0,J61/0", "2023-03-01T00:00:00Z", "+01:00 BBB"),
      ("AAA0BBB,59/0,60/0", "2024-02-29T00:00:00Z", "+01:00 BBB"),
      ("AAA0BBB,59/0,60/0", "2023-03-01T00:00:00Z", "+01:00 BBB"),
      ("AAA0BBB,59/0,60/0", "2024-03-01T00:00:00Z", "+00:00 AAA"),
      // A season of a whole year never ends.
      ("EST5EDT,0/0,J365/25", "2026-01-01T05:00:00Z", "-04:00 EDT"),
      ("EST5EDT,0/0,J365/25", "2026-12-31T23:59:59Z", "-04:00 EDT"),
      ("EST5EDT,0/0,J365/25", "2028-12-31T23:59:59Z", "-04:00 EDT"),
      // Without dates, as in the United States.
      ("EST5EDT", "2026-03-08T07:00:00Z", "-04:00 EDT"),
      ("EST5EDT", "2026-11-01T06:00:00Z", "-05:00 EST"),
      ("<+0545>-5:45", "2026-03-02T00:00:00Z", "+05:45 +0545"),
      ("LMT+0:43:08", "1900-01-01T00:00:00Z", "-00:43:08 LMT"),
      // The calendar's years repeat themselves.
      ("CET-1CEST,M3.5.0,M10.5.0/3", "9999-07-01T00:00:00Z", "+02:00 CEST"),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "0001-01-02T00:00:00Z", "+01:00 CET"),
    ])
  func change(rule: String, time: String, expected: String) throws {
    #expect(try Self.offset(rule, time) == expected)
  }

  @Test(
    "What is not a rule is none",
    arguments: [
      "", "UTC", "+01:00", "CE-1", "CET", "CET-25", "CET-1:60", "CET-1CEST,", "CET-1CEST,M3.5.0",
      "CET-1CEST,M3.5.0,M10.5.0/3 ", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
      "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0/168", "CET-1CEST,J0,J366", "<CET-1",
      "<CET>", "CET-1CEST,366,1", "CET-1CEST,M3.5,M10.5.0", "CET--1", "Café-1",
    ])
  func refused(text: String) {
    #expect(CivilZone(rule: text) == nil)
  }
}
