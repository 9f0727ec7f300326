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

/// The files of one folder that have been read.
struct SeenFolder: Equatable, Sendable {
  /// Each with its size in bytes.
  private(set) var names: [NameMark: Int] = [:]
  /// When a file was last added, in seconds since the Unix epoch, by the clock of the passes.
  private(set) var changedAt = 0
  /// Of a closed folder: how many there were, and the sum of what stands for their names.
  private(set) var closed: Sum?

  /// How many names there are, and what they add up to, whose order does not matter.
  struct Sum: Equatable, Sendable {
    let count: Int
    let high: UInt64
    let low: UInt64
  }

  /// Creates a folder without files.
  init() {}

  /// Creates a closed folder.
  init(closed sum: Sum, changedAt: Int) { (closed, self.changedAt) = (sum, changedAt) }

  var isClosed: Bool { closed != nil }
  var count: Int { closed?.count ?? names.count }

  /// The size of a file; nil: it has not been read.
  subscript(name: NameMark) -> Int? { names[name] }

  mutating func insert(_ name: NameMark, size: Int, at now: Int) {
    guard closed == nil else { return }
    names[name] = size
    changedAt = max(changedAt, now)
  }

  /// Forgets the names.
  mutating func close() {
    guard closed == nil else { return }
    closed = names.keys.reduce(Sum(count: names.count, high: 0, low: 0)) { sum, name in
      Sum(count: sum.count, high: sum.high &+ name.high, low: sum.low &+ name.low)
    }
    names = [:]
  }
}
