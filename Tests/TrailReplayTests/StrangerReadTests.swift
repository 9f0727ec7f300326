import Testing
import TrailReplay

@Suite("What strangers read of a bucket while it was open")
struct StrangerReadTests {
  private typealias Archive = BucketArchive

  private static let opening = [
    Archive.change("14:02:11", "PutBucketPolicy", Archive.publicPolicy),
    Archive.change("14:20:00", "DeleteBucketPolicy"),
  ]

  private static func reads(_ records: [String]...) throws -> [StrangerReads] {
    try Archive.outcome(of: [opening] + records).buckets.first?.openings.first?.reads ?? []
  }

  @Test("Other accounts and anonymous callers count, each with what they read and from where")
  func strangers() throws {
    let reads = try Self.reads([
      Archive.read("14:05:00", by: "ANONYMOUS_PRINCIPAL", from: "198.51.100.9", bytes: 3),
      Archive.read("14:05:00", by: "", from: "198.51.100.9", bytes: 4),
      Archive.read("14:06:00", by: "444455556666", bytes: 100),
      Archive.read("14:07:00", by: "444455556666", from: "203.0.113.6", bytes: 20),
    ])
    #expect(reads.map(\.account) == [nil, "444455556666"])
    #expect(reads.map(\.count) == [2, 2] && reads.map(\.bytes) == [7, 120])
    #expect(reads.last?.addresses == ["203.0.113.5", "203.0.113.6"])
    #expect(!reads.contains { $0.hasMoreAddresses || $0.mayHoldRepeats })
  }

  @Test("The owner's own reads, those of services, refused ones and those at other times do not")
  func others() throws {
    let reads = try Self.reads([
      Archive.read("14:05:00", by: "111122223333"), Archive.read("14:05:00", by: nil),
      Archive.read("14:05:00", by: "444455556666", more: #","errorCode":"AccessDenied""#),
      Archive.read("14:20:00", by: "444455556666"),
      Archive.read("13:05:00", by: "444455556666"), Archive.read("14:25:00", by: "444455556666"),
    ])
    #expect(reads == [])
  }

  @Test("A read that was delivered twice, or to two accounts' trails, counts once")
  func repeats() throws {
    let shared = #","sharedEventID":"s""#
    let reads = try Self.reads(
      [
        Archive.read("14:05:00", by: "444455556666", id: "a"),
        Archive.read("14:06:00", by: "444455556666", id: "b", more: shared),
      ],
      [
        Archive.read("14:05:00", by: "444455556666", id: "a"),
        Archive.read("14:06:00", by: "444455556666", id: "c", more: shared),
      ])
    #expect(reads.map(\.count) == [2] && reads.map(\.bytes) == [200])
  }

  @Test("Of more than a hundred addresses the first in order stay, whatever came first")
  func manyAddresses() throws {
    let records = (1...150).map { number in
      Archive.read("14:05:00", by: "444455556666", from: "203.0.113.\(number)")
    }
    let all = (1...150).map { "203.0.113.\($0)" }.sorted()
    for order in [records, records.reversed()] {
      let reads = try #require(try Self.reads(order).first)
      #expect(reads.count == 150 && reads.hasMoreAddresses)
      #expect(reads.addresses == Array(all.prefix(100)))
    }
    let hundred = try #require(try Self.reads(Array(records.prefix(100))).first)
    #expect(hundred.addresses.count == 100 && !hundred.hasMoreAddresses)
  }

  @Test("Bytes that no number holds are no reason to stop")
  func hugeBytes() throws {
    let reads = try Self.reads([
      Archive.read("14:05:00", by: "444455556666", bytes: .max, id: "a"),
      Archive.read("14:05:01", by: "444455556666", bytes: .max, id: "b"),
    ])
    #expect(reads.map(\.bytes) == [.max])
  }

  @Test("Parts that were read apart, stored and merged in any order count what one run counts")
  func parts() throws {
    let files = [
      Self.opening + [Archive.read("14:05:00", by: "444455556666", id: "a")],
      [Archive.read("14:06:00", by: "444455556666", id: "b")],
      [Archive.read("14:05:00", by: "444455556666", id: "a")],
    ]
    let archive = try SmallArchive(files)
    var plan = BuiltInPlan.bucketChanges(duplicates: .drop)
    plan.followsBuckets = true
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var merged = ArchiveReading(of: plan)
      for part in order {
        let bytes = Replay(plan).read([archive.inputs[part]]).encoded()
        merged.merge(try ArchiveReading(decoding: bytes, for: plan))
      }
      let outcome = ReplayJudge(plan).outcome(of: merged)
      let reads = try #require(outcome.buckets.first?.openings.first?.reads.first)
      #expect(reads.count == 2 && !reads.mayHoldRepeats)
    }
  }

  @Test("Nobody is counted where nobody asks")
  func notAsked() throws {
    let records = Self.opening + [Archive.read("14:05:00", by: "444455556666")]
    let outcome = try Archive.outcome(of: [records]) { $0.followsBuckets = false }
    #expect(outcome.buckets.first?.openings.first?.reads == [])
  }
}
