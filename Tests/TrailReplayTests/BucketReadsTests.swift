import Testing

@testable import TrailReplay

/// What is kept of very many reads.
@Suite("Reads of buckets that are too many to tell apart")
struct BucketReadsTests {
  private static func read(_ number: Int, minute: Int = 0) throws -> StrangerRead {
    let record = BucketArchive.read(
      "14:05:00", by: "444455556666", bytes: 10 + number, id: "read \(number)")
    let bytes = Array(record.utf8)
    let read = StrangerRead(record: bytes.span, at: 60 * minute)
    return try #require(read)
  }

  @Test("Repeats are dropped up to the limit; beyond it all deliveries count, in any order")
  func limit() throws {
    let numbers = [1, 2, 3, 2, 4, 1, 5]
    for limit in [4, 5] {
      var all = [numbers, numbers.reversed(), numbers.sorted()]
      all.append([5, 1, 4, 2, 3, 1, 2])
      for order in all {
        var reads = BucketReads(limit: limit)
        for number in order { reads.add(try Self.read(number)) }
        let sum = try #require(reads.tallies.values.first?.sum)
        #expect(reads.mayHoldRepeats == (limit == 4))
        #expect(sum.count == (limit == 4 ? 7 : 5))
        #expect(sum.bytes == (limit == 4 ? 70 + 18 : 50 + 15))
      }
    }
  }

  @Test("Parts that come to more together than the limit count as one that met them all")
  func merging() throws {
    for limit in [3, 4] {
      var (left, right) = (BucketReads(limit: limit), BucketReads(limit: limit))
      for number in [1, 2, 3] { left.add(try Self.read(number)) }
      for number in [3, 4] { right.add(try Self.read(number)) }
      var (one, other) = (left, right)
      one.merge(right)
      other.merge(left)
      #expect(one.tallies == other.tallies && one.mayHoldRepeats == other.mayHoldRepeats)
      #expect(one.mayHoldRepeats == (limit == 3))
      #expect(one.tallies.values.map(\.sum.count) == [limit == 3 ? 5 : 4])
    }
  }
}
