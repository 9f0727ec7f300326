import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A file named twice")
struct NamedTwiceTests {
  private static let record =
    #"{"eventVersion":"1.08","eventID":"1","eventTime":"2026-03-02T14:00:10Z","#
    + #""eventSource":"s3.amazonaws.com","eventName":"PutBucketAcl"}"#

  @Test("counts once where duplicates are dropped, and its evidence is still shown")
  func dropped() throws {
    let outcome = try Self.outcome(.drop)
    #expect(outcome.matches.count == 1)
    #expect(outcome.matchesNotShown == 0)
    #expect(outcome.duplicatesDropped == 3)
    #expect(outcome.tally.records.matched == 4)
  }

  @Test("counts twice where every delivery counts")
  func counted() throws {
    let outcome = try Self.outcome(.count)
    #expect(outcome.matches.count == 4)
    #expect(outcome.duplicatesDropped == 0)
  }

  private static func outcome(_ duplicates: DuplicateTreatment) throws -> ReplayOutcome {
    let folder = try TemporaryFolder()
    try folder.write("{\"Records\":[\(record)]}", to: "a.json")
    try folder.write("{\"Records\":[\(record)]}", to: "b.json")
    let input = ArchiveInput.path(ArchivePath(folder.path))
    let file = ArchiveInput.path(ArchivePath(folder.path(of: "a.json")))
    return Replay(BuiltInPlan.bucketChanges(duplicates: duplicates)).run(over: [file, input, file])
  }
}
