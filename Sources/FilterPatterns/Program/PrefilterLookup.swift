/// Which patterns a hash calls up: tables with open addresses, one behind another in one array.
struct PrefilterLookup: Sendable {
  /// One of the tables.
  struct Table: Sendable {
    /// Where its words of `filter` begin.
    fileprivate let filterStart: Int
    /// How many there are, a power of two, less one.
    fileprivate let filterMask: Int
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

  /// A bit is set for each hash, of eight for each or more: most texts fail here.
  private var filter: [UInt64] = []
  private var buckets: [Bucket] = []
  private var patterns: [Int32] = []

  /// Adds a table of what each hash calls up.
  mutating func add(_ called: [UInt64: [Int32]]) -> Table {
    // At most half of the buckets are taken, so every search comes to a free one.
    let size = Self.powerOfTwo(atLeast: 2 * called.count)
    let words = Self.powerOfTwo(atLeast: (called.count + 7) / 8)
    let table = Table(
      filterStart: filter.count, filterMask: words - 1, start: buckets.count, mask: size - 1)
    filter += Array(repeating: 0, count: words)
    buckets += Array(repeating: Bucket(), count: size)
    for (hash, found) in called.sorted(by: { $0.key < $1.key }) {
      filter[word(of: hash, in: table)] |= Self.bit(of: hash)
      let first = Int32(truncatingIfNeeded: patterns.count)
      patterns += found
      buckets[bucket(of: hash, in: table)] = Bucket(
        hash: hash, first: first, end: Int32(truncatingIfNeeded: patterns.count))
    }
    return table
  }

  /// Adds to `candidates` what a hash calls up, where its table may hold it.
  func call(_ hash: UInt64, in table: Table, _ candidates: inout [Int32]) {
    let bucket = buckets[bucket(of: hash, in: table)]
    for index in bucket.first..<bucket.end { candidates.append(patterns[Int(index)]) }
  }

  /// Whether a hash may be in a table.
  func mayHold(_ hash: UInt64, in table: Table) -> Bool {
    filter[word(of: hash, in: table)] & Self.bit(of: hash) != 0
  }

  private func word(of hash: UInt64, in table: Table) -> Int {
    table.filterStart + Int(truncatingIfNeeded: hash &>> 32) & table.filterMask
  }

  private static func bit(of hash: UInt64) -> UInt64 {
    1 &<< (hash &>> 58)
  }

  private static func powerOfTwo(atLeast count: Int) -> Int {
    var power = 1
    while power < count { power *= 2 }
    return power
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
