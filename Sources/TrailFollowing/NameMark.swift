import Digests

/// What stands for a name: the first 128 bits of its SHA-256, so that nobody finds two that are the same.
struct NameMark: Hashable, Comparable, Sendable {
  let high: UInt64
  let low: UInt64

  init(of name: [UInt8]) {
    let bytes = SHA256.digest(of: name).bytes
    let word = { (start: Int) in bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    (high, low) = (word(0), word(8))
  }

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  static func < (left: NameMark, right: NameMark) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// How many names there are, and what they add up to, whose order does not matter.
struct NameSum: Equatable, Sendable {
  private(set) var count = 0
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0

  /// Creates the sum of no names.
  init() {}

  /// Takes one that was kept.
  init(count: Int, high: UInt64, low: UInt64) {
    (self.count, self.high, self.low) = (count, high, low)
  }

  mutating func add(_ name: NameMark) {
    count += 1
    high &+= name.high
    low &+= name.low
  }
}
