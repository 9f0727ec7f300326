import Foundation
import ReplayTestSupport
import Testing
import UTCTimes

@Suite("Internet times")
struct InternetTimeTests {
  private func seconds(_ text: String) -> Int? {
    // Between other bytes: nothing outside the range may be read.
    let bytes = Array("9\(text)9".utf8)
    return InternetTime.seconds(in: bytes.span, 1..<(bytes.count - 1))
  }

  @Test(
    "A time is the second it names",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-03-02T14:02:11Z", 1_772_460_131),
      ("2026-03-02T14:02:11.999999999Z", 1_772_460_131), ("2026-03-02T14:02:11.0Z", 1_772_460_131),
      ("2026-03-02T16:02:11+02:00", 1_772_460_131), ("2026-03-02T08:32:11-05:30", 1_772_460_131),
      ("2026-03-02T14:02:11-00:00", 1_772_460_131), ("2026-03-02T16:02:11.5+02:00", 1_772_460_131),
      ("2026-03-02t14:02:11z", 1_772_460_131), ("2024-02-29T00:00:00Z", 1_709_164_800),
      ("2000-02-29T00:00:00Z", 951_782_400), ("1969-12-31T23:59:59Z", -1),
      ("2016-12-31T23:59:60Z", 1_483_228_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
      ("0001-01-01T00:00:00Z", -62_135_596_800), ("0000-03-01T00:00:00Z", -62_162_035_200),
      ("0000-01-01T00:00:00Z", -62_167_219_200),
      ("2026-03-02T00:00:00+23:59", 1_772_323_260),
    ])
  func known(text: String, expected: Int) {
    #expect(seconds(text) == expected)
  }

  @Test(
    "What is not a time, or says nothing sure, is refused",
    arguments: [
      "", "Z", "2026-03-02", "2026-03-02T14:02:11", "2026-03-02 14:02:11Z", "2026-03-02T14:02Z",
      "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z",
      "2026-01-32T00:00:00Z",
      "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
      "2026-03-02T24:00:00Z",
      "2026-03-02T14:60:11Z", "2026-03-02T14:02:61Z", "2026-03-02T14:02:11.Z",
      "2026-03-02T14:02:11.5",
      "2026-03-02T14:02:11ZZ", "2026-03-02T14:02:11+02", "2026-03-02T14:02:11+0200",
      "2026-03-02T14:02:11+24:00", "2026-03-02T14:02:11+02:60", "2026-03-02T14:02:11+02:00Z",
      "2026-03-02T14:02:11,5Z", "+026-03-02T14:02:11Z", "2026-3-02T14:02:11Z00",
      " 2026-03-02T14:02:11Z",
      "2026-03-02T14:02:11Z ", "2O26-03-02T14:02:11Z", "20260302T140211Z0000",
      "２026-03-02T14:02:11Z",
      "2026-03-02T-4:02:11Z", "2026-03-02T14:02:11\u{0}", "1772460131", "2026-03-02T14:02:11.5+",
    ])
  func refused(text: String) {
    #expect(seconds(text) == nil)
  }

  @Test("Random times are those of Foundation's calendar", arguments: 0..<20)
  func calendar(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for _ in 0..<200 {
      // Before 1600 Foundation's calendar is the Julian one.
      let date = DateComponents(
        year: random.number(in: 1600...9999), month: random.number(in: 0...13),
        day: random.number(in: 0...32), hour: random.number(in: 0...24),
        minute: random.number(in: 0...60), second: random.number(in: 0...59))
      let isValid = date.isValidDate(in: calendar)
      let expected = isValid ? calendar.date(from: date)?.timeIntervalSince1970 : nil
      let text = text(of: date)
      #expect(seconds(text) == expected.map { Int($0) }, "seed \(seed): \(text)")
    }
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
