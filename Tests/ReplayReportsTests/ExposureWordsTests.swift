import BucketExposure
import Testing

@testable import ReplayReports

@Suite("Whom a grant lets in, in a word or two")
struct ExposureWordsTests {
  @Test(
    "Whoever is let in without an account is left out beside one that is named",
    arguments: [
      (["444455556666"], "ACCOUNT 444455556666 AND OTHERS"),
      (["444455556666", "555566667777"], "2 ACCOUNTS AND OTHERS"),
      ([], "OTHERS"),
    ])
  func others(accounts: [String], words: String) {
    let reaches = accounts.map(ExposureReach.account) + [.others]
    let grant = GrantJudgement(
      .otherAccount, because: "it says so", accounts: accounts,
      grants: reaches.map { ReachGrant(to: $0, because: "it says so") })
    #expect(ExposureWords.verdict(grant) == words)
  }

  @Test("An account goes unsaid that a policy lets in of which the rest cannot be read")
  func partlyKnown() {
    let unknown = GrantJudgement(.unknown, because: "it is not shown")
    #expect(ExposureWords.verdict(unknown) == "not known")
    let grant = GrantJudgement(.unknown, because: "it is not shown", accounts: ["444455556666"])
    #expect(ExposureWords.verdict(grant) == "ACCOUNT 444455556666")
  }
}
