import ReplayTestSupport
import Testing

/// Definitions as people have them, each for a way in which a check could reassure wrongly or blame wrongly.
@Suite("What a check says of definitions as people have them")
struct CheckCaseTests {
  @Test("A check prints what its case says, and ends so", arguments: try CheckCase.all())
  func check(_ test: CheckCase) throws {
    let result = try test.run(in: TemporaryFolder())
    if CaseFile.isRecording { try test.file.record(result.printed) }
    #expect(result.status == test.status && test.status != nil)
    #expect(result.printed == test.file.expected)
  }
}
