import Testing
import TrailReplay

/// What a call is about is found in records as CloudTrail writes them.
@Suite("The target of a call")
struct TargetCaseTests {
  @Test("It is that of the case", arguments: try TargetCase.all())
  func target(row: TargetCase) throws {
    let archive = try SmallArchive([[row.record]])
    let match = try #require(
      archive.outcome(of: [try .test("{ $.eventVersion = 1.11 }")]).matches.first)
    let found = match.target.map { "\($0.kind) \($0.name)" } ?? "none"
    #expect(found == row.expected)
  }

  @Test("There are cases of all the services that the built-in controls watch")
  func services() throws {
    let services = Set(try TargetCase.all().map { $0.source.prefix { $0 != "." } })
    #expect(
      services.isSuperset(of: [
        "iam", "cloudtrail", "signin", "kms", "s3", "config", "ec2", "organizations",
      ]))
  }
}
