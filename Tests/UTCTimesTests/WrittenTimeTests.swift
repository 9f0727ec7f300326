import Testing
import UTCTimes

@Suite("Times that users and documents have")
struct WrittenTimeTests {
  @Test(
    "Users write a day, a minute or a second",
    arguments: [
      ("2026-03-02", 1_772_409_600), ("2026-03-02T14:02Z", 1_772_460_120),
      ("2026-03-02T14:02:11Z", 1_772_460_131), ("2026-03-02T14:02:11", 1_772_460_131),
      ("2026-03-02T16:02:11+02:00", 1_772_460_131), ("2026-03-02T14:02:11.9Z", 1_772_460_131),
      ("2026-03-02T14:02", 1_772_460_120), ("2026-03-02 14:02:11Z", 1_772_460_131),
      ("1772460131", 1_772_460_131), ("2026-03-02Z", nil), ("2026-03", nil), ("", nil), ("Z", nil),
      ("2026-02-29", nil), ("yesterday", nil),
    ] as [(String, Int?)])
  func typed(text: String, second: Int?) {
    #expect(UTCTime(typed: text)?.seconds == second)
    #expect(UTCTime(typed: text)?.millisecond ?? 0 == 0)
  }

  @Test(
    "Documents have these and counts, to the millisecond",
    arguments: [
      ("2026-03-02T15:02:11.391000+01:00", 1_772_460_131_391),
      ("2026-03-02T14:02:11.39Z", 1_772_460_131_390), ("2026-03-02", 1_772_409_600_000),
      ("1969-12-31T23:59:59.5Z", -500), ("1772460131.25", 1_772_460_131_250),
      ("1.77246013125e9", 1_772_460_131_250), ("-0.5", -500), ("yesterday", nil), ("", nil),
      ("nan", nil), ("inf", nil), ("1e300", nil),
    ] as [(String, Int?)])
  func document(text: String, milliseconds: Int?) {
    #expect(UTCTime(document: text)?.milliseconds == milliseconds)
  }

  @Test("A count at the end of all numbers is a time or none, and ends nothing")
  func extremes() {
    let last = UTCTime(count: -9_223_372_036_854_775.808)
    #expect(last?.seconds == -9_223_372_036_854_776)
    #expect(UTCTime(count: 9_223_372_036_854_775.808) == nil)
  }

  @Test(
    "What becomes known within a second is known from the next one on",
    arguments: [
      ("2026-03-02T14:02:11Z", 1_772_460_131), ("2026-03-02T14:02:11.000Z", 1_772_460_131),
      ("2026-03-02T14:02:11.0001Z", 1_772_460_132), ("2026-03-02", 1_772_409_600),
      ("2026-03-02 14:02:11,5", 1_772_460_132), ("1772460131", 1_772_460_131),
      ("1772460131391", 1_772_460_132), ("1772460131000", 1_772_460_131),
      ("today", nil),
    ] as [(String, Int?)])
  func notBefore(text: String, second: Int?) {
    #expect(UTCTime.wholeSecond(notBefore: text) == second)
  }
}
