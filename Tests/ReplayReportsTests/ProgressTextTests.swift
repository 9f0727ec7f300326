import ReplayReports
import Testing
import TrailReplay

@Suite("The line of a reading that goes on")
struct ProgressTextTests {
  private static func text(
    _ done: (files: Int, bytes: Int, records: Int, matches: Int), seconds: Double,
    found: (files: Int, bytes: Int, isComplete: Bool)? = nil,
    _ change: (inout ProgressText) -> Void = { _ in }
  ) -> String {
    var counts = ReadingProgress.Counts()
    (counts.files, counts.bytes) = (done.files, done.bytes)
    (counts.records, counts.matches) = (done.records, done.matches)
    var text = ProgressText(counts, seconds: seconds)
    text.found = found.map { found in
      var counts = FoundFiles.Counts()
      (counts.files, counts.bytes, counts.isComplete) = found
      return counts
    }
    change(&text)
    return text.text
  }

  @Test("Before all files are found, there is a sign that there are more, and no time")
  func finding() {
    #expect(
      Self.text((12, 1_250_000, 4711, 1), seconds: 9, found: (1042, 3_999_999, false))
        == "12 of 1,042+ files, 1.2 MB of 3.9 MB+, 4,711 records, 1 match")
  }

  @Test("The time left is as long as it has taken until now, byte for byte")
  func timeLeft() {
    let found = (files: 4, bytes: 4_000_000_000, isComplete: true)
    let half = Self.text((2, 2_000_000_000, 9, 0), seconds: 119, found: found)
    #expect(half == "2 of 4 files, 2.0 GB of 4.0 GB, 9 records, 0 matches, 2 min left")
    #expect(!Self.text((2, 2_000_000_000, 9, 0), seconds: 2, found: found).contains("left"))
    #expect(!Self.text((0, 0, 0, 0), seconds: 99, found: found).contains("left"))
  }

  @Test("Of a pipe nobody knows the end")
  func pipe() {
    #expect(Self.text((0, 0, 5, 2), seconds: 60) == "0 files, 5 records, 2 matches")
    #expect(Self.text((0, 999, 5, 2), seconds: 60) == "0 files, 999 B, 5 records, 2 matches")
  }

  @Test("A file that was not there when files were counted makes no nonsense")
  func grown() {
    let text = Self.text((3, 2000, 5, 2), seconds: 9, found: (2, 1000, true))
    #expect(text == "3 of 3 files, 2.0 kB of 2.0 kB, 5 records, 2 matches")
  }

  @Test("Alarms are those with matches, and the end is judging")
  func alarms() {
    let text = { (isJudging: Bool) in
      Self.text((2, 1000, 1234, 7), seconds: 9, found: (2, 1000, true)) {
        ($0.alarms, $0.isJudging) = (1, isJudging)
      }
    }
    #expect(
      text(false) == "2 of 2 files, 1.0 kB of 1.0 kB, 1,234 records, 7 matches for 1 alarm")
    #expect(
      text(true)
        == "all 2 files read, 1,234 records, 7 matches for 1 alarm; putting results together")
  }
}
