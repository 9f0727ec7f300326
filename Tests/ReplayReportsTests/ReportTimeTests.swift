import ReplayReports
import Testing

@Suite("Times in reports")
struct ReportTimeTests {
  private static func text(_ times: String...) throws -> String {
    try SmallReplay(times.map { SmallReplay.record($0) }).text([.transitions])
  }

  @Test("The head tells the days and that times are UTC, and a transition its minute")
  func minutes() throws {
    let day = try Self.text("2026-03-02T14:02:11Z")
    #expect(day.hasPrefix("2026-03-02 14:02 to 14:02 UTC · 1 record · "))
    #expect(day.contains("\n14:05  ALARM  Calls  (was INSUFFICIENT_DATA)"))
    let days = try Self.text("2024-02-29T23:59:59+00:00")
    #expect(days.contains("\n2024-03-01 00:00  ALARM  Calls"))
  }

  @Test(
    "Only what is longer than an hour is called a gap",
    arguments: [("03:01:59", "none"), ("03:02:59", "none"), ("03:03:00", "1 gap")])
  func gaps(time: String, words: String) throws {
    let text = try Self.text("2026-03-02T02:01:00Z", "2026-03-02T\(time)Z")
    #expect(text.contains("· gaps: none longer than 1 h") == (words == "none"))
    #expect(
      text.contains("1 gap longer than 1 h: 2026-03-02 02:02 to 03:03 (1 h 1 min)")
        == (words == "1 gap"))
  }

  @Test("Times before 1970 and far ahead are the calendar's")
  func farTimes() throws {
    let times = ["0987-01-02T03:04:05Z", "1969-12-31T23:59:59Z", "9998-12-31T00:00:00Z"]
    let lines = try SmallReplay(times.map { SmallReplay.record($0) }).jsonLines([.matches])
      .split(separator: "\n")
    #expect(lines.count == times.count)
    for (line, time) in zip(lines, times) {
      #expect(line.contains(#""eventTime":"\#(time)""#))
    }
  }

  @Test("A time with an offset or a fraction is reported in UTC, to the second")
  func otherSpellings() throws {
    let record = SmallReplay.record("2026-03-02T00:30:00.987+01:00")
    #expect(
      try SmallReplay([record]).jsonLines([.matches]).contains(
        #""eventTime":"2026-03-01T23:30:00Z""#))
  }

  @Test(
    "How long a state lasted is reported in its two largest units",
    arguments: [
      (1, "5 min"), (12, "1 h"), (13, "1 h 5 min"), (288, "1 d"), (289, "1 d"), (300, "1 d 1 h"),
    ])
  func durations(windows: Int, told: String) throws {
    let records = (0..<windows).map { window in
      let (day, minute) = (window / 288, window % 288 * 5)
      let clock = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return SmallReplay.record("2026-03-0\(day + 1)T\(clock.joined(separator: ":")):00Z")
    }
    let text = try SmallReplay(records).text([.transitions])
    #expect(text.contains("(was ALARM for \(told))"))
  }

  @Test("Rows leave out the day of their transition and tell any other")
  func daysInRows() throws {
    let times = ["2026-03-02T23:59:59Z", "2026-03-03T00:04:00Z", "2026-03-03T00:06:00Z"]
    let records = times.map { SmallReplay.record($0, #""eventName":"Call\#($0)""#) }
    let text = try SmallReplay(records).text([.transitions])
    #expect(text.contains("\n2026-03-03 00:00  ALARM"))
    #expect(text.contains("\n    2026-03-02 23:59:59  "))
    #expect(text.contains("\n    00:04:00  "))
    #expect(text.contains("\n    00:06:00  "))
  }

  @Test("A record without a usable time says so")
  func noTime() throws {
    let text = try SmallReplay([SmallReplay.record("today")]).text([.matches])
    #expect(text.hasPrefix("no time  "))
  }
}
