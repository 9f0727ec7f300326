import ReplayReports
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A timeline needs no more memory than it may take")
struct TimelineMemoryTests {
  private static func archive() throws -> TemporaryFolder {
    var generator = SeededGenerator(seed: 11)
    let folder = try TemporaryFolder()
    for file in 0..<4 {
      let records = (0..<120).map { _ in
        #"{"eventTime":"2026-03-02T14:0\#(generator.number(in: 0...9)):00Z","eventID":"#
          + #""\#(generator.number(in: 0...300))","eventName":"Call\#(generator.number(in: 0...5))","#
          + #""userIdentity":{"arn":"user/\#(generator.number(in: 0...40))","accessKeyId":"AKIA"}}"#
      }
      try folder.write(
        Array("{\"Records\":[\(records.joined(separator: ","))]}".utf8),
        to: "111122223333_CloudTrail_eu-west-1_20260302T14\(10 + file)Z_AAAAAAAAAAAAAAAA.json")
    }
    return folder
  }

  private static func text(
    _ folder: TemporaryFolder, _ change: (inout TimelinePlan) -> Void
  ) throws -> (text: String, count: TimelineOutcome.Count) {
    var plan = TimelinePlan(reading: ReadingSettings(duplicates: .drop, jobs: 3))
    plan.temporaryFolder = folder.path
    change(&plan)
    let outcome = try Timeline(plan).run(over: [.path(ArchiveLocation(folder.path))])
    var text = ""
    let count = try TimelineReport(of: outcome).writeLines { line in
      text += line
      return true
    }
    return (text, count)
  }

  @Test(
    "Rows in temporary files give the same bytes as rows in memory",
    arguments: ReplayClock.allCases)
  func sameBytes(clock: ReplayClock) throws {
    let folder = try Self.archive()
    let inMemory = try Self.text(folder) { $0.reading.clock = clock }
    #expect(inMemory.count.rows > 250 && inMemory.count.duplicatesDropped > 0)
    for limit in [6000, 60_000] {
      let stored = try Self.text(folder) {
        ($0.reading.clock, $0.memoryLimit) = (clock, limit)
      }
      #expect(stored.text == inMemory.text, "\(limit) bytes")
      #expect(stored.count == inMemory.count)
    }
  }

  @Test("A folder in which no file can be made is an error that names it")
  func noFolder() throws {
    let folder = try Self.archive()
    let error = #expect(throws: TimelineError.self) {
      try Self.text(folder) { ($0.memoryLimit, $0.temporaryFolder) = (1, folder.path + "/missing") }
    }
    #expect(error?.step == .made)
    #expect(error?.description.contains("/missing") == true)
  }
}
