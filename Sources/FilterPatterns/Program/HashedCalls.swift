/// Which patterns a hash calls up: tables with open addresses, one behind another in one array.
struct HashedCalls: Sendable {
  /// One of the tables.
  struct Table: Sendable {
    /// Bit `hash >> 58` is set for each hash: most texts fail here.
    fileprivate var bits: UInt64 = 0
    /// Where its buckets begin.
    fileprivate let start: Int
    /// How many there are, a power of two, less one.
    fileprivate let mask: Int
  }

  /// A hash, and where its patterns are; no hash is 0.
  private struct Bucket: Sendable {
    var hash: UInt64 = 0
    var (first, end) = (Int32(0), Int32(0))
  }

  private var buckets: [Bucket] = []
  private var patterns: [Int32] = []

  /// Adds a table of what each hash calls up.
  mutating func add(_ called: [UInt64: [Int32]]) -> Table {
    // At most half of the buckets are taken, so every search comes to a free one.
    var size = 2
    while size < 2 * called.count { size *= 2 }
    var table = Table(start: buckets.count, mask: size - 1)
    buckets += Array(repeating: Bucket(), count: size)
    for (hash, found) in called.sorted(by: { $0.key < $1.key }) {
      table.bits |= 1 << (hash >> 58)
      let first = Int32(truncatingIfNeeded: patterns.count)
      patterns += found
      buckets[bucket(of: hash, in: table)] = Bucket(
        hash: hash, first: first, end: Int32(truncatingIfNeeded: patterns.count))
    }
    return table
  }

  /// Adds to `candidates` what a hash calls up.
  func call(_ hash: UInt64, in table: Table, _ candidates: inout [Int32]) {
    guard table.bits & (1 << (hash >> 58)) != 0 else { return }
    let bucket = buckets[bucket(of: hash, in: table)]
    for index in bucket.first..<bucket.end { candidates.append(patterns[Int(index)]) }
  }

  /// Where a hash is in a table, or would be.
  private func bucket(of hash: UInt64, in table: Table) -> Int {
    var place = Int(truncatingIfNeeded: hash >> 8) & table.mask
    while buckets[table.start + place].hash != 0, buckets[table.start + place].hash != hash {
      place = (place + 1) & table.mask
    }
    return table.start + place
  }
}
