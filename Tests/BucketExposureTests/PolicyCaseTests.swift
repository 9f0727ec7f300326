import Foundation
import ReplayTestSupport
import Testing

@testable import BucketExposure

@Suite("A bucket policy lets in whom AWS says, or whom it was recorded to let in")
struct PolicyCaseTests {
  /// The owner where a case does not name one.
  private static let owner = "111122223333"

  static func judgement(of example: PolicyCase, by rules: PolicyRules = .all) -> GrantJudgement {
    let owner = example["owner"] ?? owner
    return BucketPolicy(json: example["policy"] ?? "")?
      .judgement(ownedBy: owner == "unknown" ? nil : owner, by: rules)
      ?? GrantJudgement(.unknown, because: "not a policy")
  }

  /// Whether everything that a case says is so.
  static func agrees(_ found: GrantJudgement, with example: PolicyCase) -> Bool {
    let isPublic =
      switch found.verdict {
      case .public: "yes"
      case .otherAccount, .ownAccountOrService: "no"
      case .unknown: "unknown"
      }
    let doubt = found.isUncertain ? "yes" : "no"
    return example["public"].map { $0 == isPublic } ?? true
      && example["doubt"].map { $0 == doubt } ?? true
      && example["says"].map { $0 == found.words } ?? true
  }

  @Test("Cases of the S3 User Guide", arguments: try PolicyCase.all(in: "guide"))
  func guide(example: PolicyCase) {
    let found = Self.judgement(of: example)
    #expect(Self.agrees(found, with: example), "\(found.words)")
  }

  @Test(
    "Policies that the service was recorded to judge", arguments: try PolicyCase.all(in: "recorded")
  )
  func recorded(example: PolicyCase) {
    let found = Self.judgement(of: example)
    #expect(Self.agrees(found, with: example), "\(found.words)")
  }

  @Test("Whom, what, why and which statement", arguments: try PolicyCase.all(in: "own"))
  func own(example: PolicyCase) {
    let found = Self.judgement(of: example)
    #expect(Self.agrees(found, with: example), "\(found.words)")
  }

  @Test("Answers are recorded on demand", .enabled(if: CaseFile.isRecording))
  func record() throws {
    for file in PolicyCase.files {
      let paragraphs = try PolicyCase.all(in: file).map {
        $0.paragraph(saying: Self.judgement(of: $0).words)
      }
      try (paragraphs.joined(separator: "\n\n") + "\n")
        .write(to: PolicyCase.url(of: file), atomically: true, encoding: .utf8)
    }
  }
}
