import BucketExposure
import Testing

@testable import TrailReplay

@Suite("What a bucket's policy grants, in a stored reading")
struct GrantEncodingTests {
  private static let grants = [
    ReachGrant(to: .everyone, because: "s3:GetObject to everyone", access: [.read]),
    ReachGrant(
      to: .account("444455556666"), because: "s3:* to account 444455556666", statement: "Partner",
      access: [.read, .list, .write, .administer], isUncertain: true),
    ReachGrant(to: .others, because: "s3:ListBucket limited to aws:SourceIp 8.0.0.0/8"),
  ]

  private static let judgement = GrantJudgement(
    .public, because: "s3:GetObject to everyone", statement: "1", access: [.read],
    accounts: ["444455556666"], grants: grants)

  private static var bytes: [UInt8] {
    var writer = ReadingWriter()
    judgement.encode(to: &writer)
    return writer.bytes
  }

  @Test("Whom else a policy lets in than the world is forgotten in a stored reading")
  func all() throws {
    var reader = ReadingReader(Self.bytes)
    #expect(try GrantJudgement(from: &reader) == Self.judgement)
    #expect(reader.isAtEnd)
  }

  @Test("A stored reading that was cut off is taken for a whole one")
  func cut() {
    for count in Self.bytes.indices {
      var reader = ReadingReader(Array(Self.bytes.prefix(count)))
      #expect(throws: ArchiveReadingError.self) { try GrantJudgement(from: &reader) }
    }
  }
}
