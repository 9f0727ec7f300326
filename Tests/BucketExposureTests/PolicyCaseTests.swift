import ReplayTestSupport
import Testing

@testable import BucketExposure

@Suite("A bucket policy lets in whom AWS says, or whom it was recorded to let in")
struct PolicyCaseTests {
  static let files = ["guide", "recorded", "own"]

  /// The owner where a case does not name one.
  private static let owner = "111122223333"

  static func judgement(of example: GrantCase, by rules: PolicyRules = .all) -> GrantJudgement {
    let owner = example["owner"] ?? owner
    return BucketPolicy(json: example["policy"] ?? "")?
      .judgement(ownedBy: owner == "unknown" ? nil : owner, by: rules)
      ?? GrantJudgement(.unknown, because: "not a policy")
  }

  @Test("Cases of the S3 User Guide", arguments: try GrantCase.all(in: "guide"))
  func guide(example: GrantCase) {
    let found = Self.judgement(of: example)
    #expect(example.agrees(with: found), "\(found.words)\n\(found.grantWords)")
  }

  @Test(
    "Policies that the service was recorded to judge", arguments: try GrantCase.all(in: "recorded")
  )
  func recorded(example: GrantCase) {
    let found = Self.judgement(of: example)
    #expect(example.agrees(with: found), "\(found.words)\n\(found.grantWords)")
  }

  @Test("Whom, what, why and which statement", arguments: try GrantCase.all(in: "own"))
  func own(example: GrantCase) {
    let found = Self.judgement(of: example)
    #expect(example.agrees(with: found), "\(found.words)\n\(found.grantWords)")
  }

  @Test("Answers are recorded on demand", .enabled(if: CaseFile.isRecording))
  func record() throws {
    for file in Self.files { try GrantCase.record(file) { Self.judgement(of: $0) } }
  }
}
