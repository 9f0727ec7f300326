import Foundation
import ReplayTestSupport
import Testing
import UTCTimes

@Suite("Days of the calendar")
struct CivilDateTests {
  @Test("Days are counted one by one from year to year, and each number is its day again")
  func days() throws {
    var day = try #require(CivilDate.dayNumber(1600, 1, 1))
    for year in 1600...2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for number in [1, length] {
          let date = CivilDate(dayNumber: day + number - 1)
          #expect(CivilDate.dayNumber(year, month + 1, number) == day + number - 1)
          #expect(date.year == year && date.month == month + 1 && date.day == number)
        }
        #expect(CivilDate.dayNumber(year, month + 1, length + 1) == nil, "\(year)-\(month + 1)")
        day += length
      }
    }
  }

  @Test("The year 0 and those before it are counted on")
  func earlyYears() {
    #expect(CivilDate.dayNumber(0, 1, 1) == -719_528)
    let last = CivilDate(dayNumber: -719_529)
    #expect(last.year == -1 && last.month == 12 && last.day == 31)
  }

  @Test("What is not a day has no number", arguments: [(0, 1), (13, 1), (1, 0), (2, 30), (6, -1)])
  func none(month: Int, day: Int) {
    #expect(CivilDate.dayNumber(2026, month, day) == nil)
  }

  @Test("Moments agree with Foundation's calendar", arguments: 1...50)
  func dates(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for _ in 0..<20 {
      let second = Int.random(in: -10_000_000_000...100_000_000_000, using: &random)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second],
        from: Date(timeIntervalSince1970: Double(second)))
      let time = UTCTime(second)
      #expect(
        [time.date.year, time.date.month, time.date.day] == [parts.year, parts.month, parts.day])
      let hours = try #require(parts.hour) * 3600 + #require(parts.minute) * 60
      #expect(time.secondOfDay == (try hours + #require(parts.second)))
    }
  }
}
