import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("A file named twice")
struct NamedTwiceTests {
  private static let record =
    #"{"eventVersion":"1.08","eventID":"1","eventTime":"2026-03-02T14:00:10Z","#
    + #""eventSource":"s3.amazonaws.com","eventName":"PutBucketAcl"}"#

  @Test("is read once, whatever happens to duplicates", arguments: DuplicateTreatment.allCases)
  func once(duplicates: DuplicateTreatment) throws {
    let outcome = try Self.outcome(duplicates)
    #expect(outcome.tally.files.found == 2 && outcome.tally.namedAgain == 2)
    #expect(outcome.tally.records.matched == 2 && outcome.tally.addsUp)
    #expect(outcome.matches.count == (duplicates == .drop ? 1 : 2))
    #expect(outcome.duplicatesDropped == (duplicates == .drop ? 1 : 0))
    #expect(outcome.matchesNotShown == 0)
  }

  private static func outcome(_ duplicates: DuplicateTreatment) throws -> ReplayOutcome {
    let folder = try TemporaryFolder()
    try folder.write("{\"Records\":[\(record)]}", to: "a.json")
    try folder.write("{\"Records\":[\(record)]}", to: "b.json")
    let input = ArchiveInput.path(ArchiveLocation(folder.path))
    let file = ArchiveInput.path(ArchiveLocation(folder.path(of: "a.json")))
    return Replay(BuiltInPlan.bucketChanges(duplicates: duplicates)).run(over: [file, input, file])
  }
}
