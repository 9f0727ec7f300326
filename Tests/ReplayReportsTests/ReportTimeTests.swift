import ReplayReports
import Testing

@Suite("Times in reports")
struct ReportTimeTests {
  private static func firstLine(_ times: String...) throws -> String {
    let text = try SmallReplay(times.map { SmallReplay.record($0) }).text([.transitions])
    return String(text.prefix { $0 != "\n" })
  }

  @Test("A transition tells its minute and that it is UTC")
  func minutes() throws {
    #expect(
      try Self.firstLine("2026-03-02T14:02:11Z")
        == "2026-03-02 14:05 UTC  ALARM  Calls  (was INSUFFICIENT_DATA)")
    #expect(
      try Self.firstLine("2024-02-29T23:59:59+00:00").hasPrefix("2024-03-01 00:00 UTC"))
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
    let text = try SmallReplay(times.map { SmallReplay.record($0) }).text([.transitions])
    #expect(text.hasPrefix("2026-03-03 00:00 UTC  ALARM"))
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
