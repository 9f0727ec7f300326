import ReplayTestSupport
import Testing
import UTCTimes

@Suite("Forms of a time")
struct TimeFormTests {
  @Test(
    "Each form is written sign by sign",
    arguments: [
      (.machine, "2026-03-02T14:02:11Z"), (.commandLine, "2026-03-02T14:02:11.040000+00:00"),
      (.dayAndMinute, "2026-03-02 14:02:11"), (.minuteOfDay, "14:02:11"),
      (.second, "2026-03-02 14:02:11"),
      (.timeOfDay, "14:02:11"), (.reason, "02/03/26 14:02:11"),
      (.reasonData, "2026-03-02T14:02:11.040+0000"), (.long, "Monday 02 March, 2026 14:02:11 UTC"),
    ] as [(TimeForm, String)])
  func forms(form: TimeForm, text: String) {
    #expect(UTCTime(milliseconds: 1_772_460_131_040).text(form) == text)
  }

  @Test("A whole second has no fraction for the command line, a whole minute no seconds for people")
  func whole() {
    #expect(UTCTime(1_772_460_120).text(.commandLine) == "2026-03-02T14:02:00+00:00")
    #expect(UTCTime(1_772_460_120).text(.dayAndMinute) == "2026-03-02 14:02")
    #expect(UTCTime(1_772_460_120).text(.minuteOfDay) == "14:02")
  }

  @Test("Before 1970 fractions and days still count forwards")
  func early() {
    let time = UTCTime(milliseconds: -1)
    #expect(time.text(.reasonData) == "1969-12-31T23:59:59.999+0000")
    #expect(time.text(.long) == "Wednesday 31 December, 1969 23:59:59 UTC")
    #expect(UTCTime(-59).text(.dayAndMinute) == "1969-12-31 23:59:01")
    #expect(UTCTime(-62_135_596_800).text(.machine) == "0001-01-01T00:00:00Z")
    #expect(UTCTime(-62_167_219_201).text(.reason) == "31/12/99 23:59:59")
  }

  @Test("Every day of the week and every month has its name")
  func names() {
    let days = [
      (0, "Thursday 01 January"), (32, "Monday 02 February"), (61, "Tuesday 03 March"),
      (92, "Friday 03 April"), (121, "Saturday 02 May"), (152, "Tuesday 02 June"),
      (181, "Wednesday 01 July"), (212, "Saturday 01 August"), (243, "Tuesday 01 September"),
      (273, "Thursday 01 October"), (304, "Sunday 01 November"), (334, "Tuesday 01 December"),
    ]
    for (day, name) in days {
      #expect(UTCTime(day * 86_400).text(.long) == "\(name), 1970 00:00:00 UTC")
    }
  }

  @Test("What is written for programs is read as the same second", arguments: 0..<20)
  func roundTrip(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let second = random.number(in: -62_135_596_800...253_370_764_799)
      let time = UTCTime(second)
      #expect(UTCTime(typed: time.text(.machine)) == time, "seed \(seed): \(second)")
      #expect(UTCTime(document: time.text(.commandLine)) == time, "seed \(seed): \(second)")
    }
  }

  @Test("No number is too large or too small to be written", arguments: [Int.min, .max])
  func extremes(number: Int) {
    for form in TimeForm.allCases {
      #expect(!UTCTime(number).text(form).isEmpty)
      #expect(!UTCTime(milliseconds: number).text(form).isEmpty)
    }
  }
}
