import Foundation
import ReplayTestSupport
import Testing
import TrailRecords
import UTCTimes

@Suite("Minutes of event times")
struct EventMinuteTests {
  @Test("Of two times, the one whose minute is later as text is the later one", arguments: 0..<20)
  func minutes(seed: Int) throws {
    var random = SeededGenerator(seed: 500 + seed)
    for _ in 0..<200 {
      let texts = (0..<2).map { _ in
        let date = DateComponents(
          year: random.pick([2024, 2024, 2025, 999]), month: random.number(in: 1...12),
          day: random.number(in: 1...28), hour: random.number(in: 0...23),
          minute: random.number(in: 0...59), second: random.number(in: 0...59))
        return random.chance(50) ? text(of: date).lowercased() : text(of: date)
      }
      let minutes = texts.compactMap { text in
        let bytes = Array(text.utf8)
        return EventMinute(bytes.span, 0..<bytes.count)
      }
      let times = texts.compactMap(seconds)
      guard texts.allSatisfy({ $0.utf8.count == 20 }) else { continue }
      try #require(minutes.count == 2 && times.count == 2)
      #expect((minutes[0] < minutes[1]) == (times[0] / 60 < times[1] / 60), "\(texts)")
    }
  }

  @Test("A minute's text reports every time within it, and of nothing else")
  func withinMinute() throws {
    func minute(_ text: String) throws -> EventMinute {
      let bytes = Array(text.utf8)
      let minute = EventMinute(bytes.span, 0..<bytes.count)
      return try #require(minute)
    }
    let read = try minute("2026-03-02T14:02:11Z")
    for second in 0..<100 {
      let text = "2026-03-02T14:02:\(second < 10 ? "0" : "")\(second)Z"
      #expect(read.holds(try minute(text)) == (second < 60), "\(text)")
    }
    #expect(read.holds(try minute("2026-03-02t14:02:00z")))
    for other in [
      "2026-03-02T14:03:11Z", "2026-04-02T14:02:11Z", "2026-03-02T14:02:1xZ",
      "2026-03-02T14:02:/1Z",
    ] {
      #expect(!read.holds(try minute(other)), "\(other)")
    }
  }

  @Test(
    "A text as long as a time, and in other signs, is told from no other by its bytes",
    arguments: [
      "2026-03-02 14:02:11Z", "2026-03-02_14:02:11Z", "2026-03-02T14:02 UTC",
      "2026-03-02T14:02 +01", "2026-03-02T14:02:11+", "2026-03-02T14:02.11Z",
      "2026/03-02T14:02:11Z", "2026-03/02T14:02:11Z", "2026-03-02T14-02:11Z",
      "2026-03-02\u{14}14:02:11Z", "2026-03-02T14:02:11\u{1A}", "2026-03-02T14:02:1Z",
    ])
  func otherSigns(text: String) {
    let bytes = Array(text.utf8)
    #expect(EventMinute(bytes.span, 0..<bytes.count) == nil)
  }

  private func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return InternetTime.seconds(in: bytes.span, 0..<bytes.count)
  }

  private func text(of date: DateComponents) -> String {
    let fields = [date.year, date.month, date.day, date.hour, date.minute, date.second]
    let digits = fields.map { field in
      let text = String(field ?? 0)
      return text.count < 2 ? "0" + text : text
    }
    return digits[0...2].joined(separator: "-") + "T" + digits[3...].joined(separator: ":") + "Z"
  }
}
