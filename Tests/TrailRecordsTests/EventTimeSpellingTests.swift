import Foundation
import ReplayTestSupport
import Testing

@Suite("Spellings of an event's time")
struct EventTimeSpellingTests {
  @Test(
    "Every one that was met is the second it names",
    arguments: [
      #""2026-03-02T14:02:11Z""#, #""2026-03-02 14:02:11""#, #""2026-03-02 14:02:11Z""#,
      #""2026-03-02 14:02:11.000 UTC""#, #""2026-03-02 14:02:11 UTC""#,
      #""2026-03-02T14:02:11""#, #""2026-03-02T14:02:11.999""#, #""2026-03-02T14:02:11,5Z""#,
      #""2026-03-02T14:02:11.000+0000""#, #""2026-03-02T16:02:11+02""#,
      #""2026-03-02T08:32:11-0530""#, #""2026-03-02 08:32:11 -05:30""#,
      #""2026-03-02T14:02:11\u002B00:00""#, #""2026-03-02 14:02:11.000000000""#,
      #""2026-03-02t14:02:11z""#, "1772460131", "1772460131000", "1772460131.25",
      "1.772460131e9", "1.772460131999E+12", "17724601319e-1", "1772460131.9999999999",
      #""1772460131""#, #""1772460131999""#,
      #"{"$date":"2026-03-02T14:02:11Z"}"#, #"{ "$date" : 1772460131000 }"#,
      #"{"$date":{"$numberLong":"1772460131000"}}"#,
      #"{"$date":{ "$numberLong" : "177246013100\u0030" } }"#,
      #"{"$date":"2026-03-02T16:02:11\u002b02:00"}"#, #"{"\u0024date":"1772460131"}"#,
    ])
  func met(json: String) throws {
    #expect(try SpelledTime.seconds(json) == 1_772_460_131)
  }

  @Test("Without seconds it is the minute, and the second 60 is the next minute's first")
  func minutes() throws {
    #expect(try SpelledTime.seconds(#""2026-03-02T14:02Z""#) == 1_772_460_120)
    #expect(try SpelledTime.seconds(#""2026-03-02 14:02""#) == 1_772_460_120)
    #expect(try SpelledTime.seconds(#""2026-03-02 23:59:60""#) == 1_772_496_000)
  }

  @Test(
    "What names a month, leaves something out or is not a time at all is not read",
    arguments: [
      "null", "true", "{}", "[]", "[1772460131]", #""""#, #""2026-03-02""#, #""20260302""#,
      #""2026""#, #""Mon Mar  2 14:02:11 UTC 2026""#, #""2 March 2026 14:02:11""#,
      #""2026-02-30 14:02:11""#, #""2026-03-02 24:02:11""#, #""2026-03-02 14:02:61""#,
      #""2026-03-02 14:02:11 CET""#, #""2026-03-02 14:02:11+2""#, #""2026-03-02 14:02:11+24:00""#,
      #""2026-03-02 14:02:11 +""#, #""2026-03-02x14:02:11""#, #""2026-03-02 14:02:11.""#,
      #""-2026-03-02T14:02:11Z""#, #""02/03/2026 14:02:11""#, "1e300", "123456789012345678",
      #"{"$date":null}"#, #"{"date":1772460131}"#, #"{"$date":1,"x":2}"#,
      #""17724601310000000000000000000000000""#, #""2026-03-02 14:02:11+0:1:00""#,
      #""2026-03-02 14:02:11+:0200""#, #""2026-03-02 14:02:11+02:""#,
      #""2026-03-02 14:02:11+0060""#, #""2026-03-02 14:02:11  UTC""#, #""2026-03-02 14:02.5""#,
      #""1e9""#, #""1.772460131e9""#, #""1772460131e0""#, #""+1772460131""#, #""-1772460131""#,
      #""1772460131.""#, #""01772460131""#, #"" 1772460131""#, #""17724601311""#, "-1772460131",
      "1000000000", "1000000000000", #""202603021401""#, #""20260302140211""#, "20260302140211",
      "1e999999999999999999999", "0e999999999", #"{"$date":-1772460131000}"#,
      #"{"$date":"2026-03-02T14:02:11Z","x":""}"#, #"{"$date":{"$date":1772460131000}}"#,
      #"{"$date":{"$numberLong":"2026-03-02T14:02:11Z"}}"#,
      #"{"$date":{"$numberLong":"1772460131000"},"x":{}}"#, #"{"$date":[1772460131]}"#,
    ])
  func refused(json: String) throws {
    #expect(try SpelledTime.seconds(json) == nil)
  }

  @Test("A count is of seconds or milliseconds by its size, from 2005 to 2286")
  func counts() throws {
    for (count, seconds) in [
      ("1104537599", nil), ("1104537600", 1_104_537_600), ("9999999999", 9_999_999_999),
      ("10000000000", nil), ("1104537599999", nil), ("1104537600000", 1_104_537_600),
      ("9999999999999", 9_999_999_999), ("10000000000000", nil),
    ] as [(String, Int?)] {
      #expect(try SpelledTime.seconds(count) == seconds, "\(count)")
      #expect(try SpelledTime.seconds("\"\(count)\"") == seconds, "\(count) as text")
    }
  }

  @Test("Random times in random spellings are those of Foundation's calendar", arguments: 0..<40)
  func calendar(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let time = random.number(in: 1_104_537_600...4_000_000_000)
      let offset = random.pick([0, 0, 3600, -19_800, 45_900])
      let date = Date(timeIntervalSince1970: Double(time + offset)).formatted(.iso8601).dropLast()
      let sign = offset < 0 ? "-" : "+"
      let (hours, minutes) = (abs(offset) / 3600, abs(offset) / 60 % 60)
      let digits = [hours, minutes].map { $0 < 10 ? "0\($0)" : "\($0)" }
      let zones = [sign + digits.joined(), sign + digits.joined(separator: ":")]
      let zone =
        offset == 0 ? random.pick(zones + ["", "Z", " UTC", " GMT", "z"]) : random.pick(zones)
      let fraction = random.pick(["", ".1", ",999999", ".000000000"])
      let text =
        date.replacing("T", with: random.pick(["T", "t", " "])) + fraction
        + (random.chance(50) && !zone.hasPrefix(" ") && !zone.isEmpty ? " " : "") + zone
      #expect(try SpelledTime.seconds("\"\(text)\"") == time, "\(text)")
      let count = random.pick(["\(time)", "\(time)\(random.number(in: 100...999))"])
      #expect(try SpelledTime.seconds(random.pick([count, "\"\(count)\""])) == time, "\(count)")
    }
  }
}
