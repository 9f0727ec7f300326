import ReplayTestSupport
import Testing

@testable import BucketExposure

@Suite("An access control list lets in whom it grants something, wherever the record has it")
struct AccessListTests {
  private func judgement(of example: GrantCase) -> GrantJudgement {
    AccessControlList(json: example["call"] ?? "")?.judgement(ownedBy: "111122223333")
      ?? GrantJudgement(.unknown, because: "no list")
  }

  @Test(
    "Lists that the service was recorded to take, or to refuse",
    arguments: try GrantCase.all(in: "recorded-lists"))
  func recorded(example: GrantCase) {
    let found = judgement(of: example)
    #expect(example.agrees(with: found), "\(found.words)\n\(found.grantWords)")
  }

  @Test("Every place and form of a list", arguments: try GrantCase.all(in: "lists"))
  func own(example: GrantCase) {
    let found = judgement(of: example)
    #expect(example.agrees(with: found), "\(found.words)\n\(found.grantWords)")
  }

  @Test("Answers are recorded on demand", .enabled(if: CaseFile.isRecording))
  func record() throws {
    for file in ["recorded-lists", "lists"] { try GrantCase.record(file, by: judgement) }
  }
}
