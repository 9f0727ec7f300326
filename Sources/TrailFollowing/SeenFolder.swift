import Digests
import TrailArchives

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

/// What stands for size and time of a file.
struct StampMark: Hashable, Sendable {
  let bits: UInt64

  init(of stamp: FileStamp) {
    var bits = UInt64(bitPattern: Int64(stamp.modified)) &* 0x9E37_79B9_7F4A_7C15
    bits ^= bits >> 29
    self.bits = (bits &+ UInt64(bitPattern: Int64(stamp.size))) &* 0xBF58_476D_1CE4_E5B9
  }

  init(bits: UInt64) { self.bits = bits }
}

/// The files of one folder that have been read.
struct SeenFolder: Equatable, Sendable {
  private(set) var names: [NameMark: StampMark] = [:]
  /// Of a closed folder: how many there were, and the sum of what stands for their names.
  private(set) var closed: (count: Int, high: UInt64, low: UInt64)?

  /// Creates a folder without files.
  init() {}

  /// Creates a closed folder.
  init(closed count: Int, high: UInt64, low: UInt64) { closed = (count, high, low) }

  var isClosed: Bool { closed != nil }
  var count: Int { closed?.count ?? names.count }

  subscript(name: NameMark) -> StampMark? { names[name] }

  mutating func insert(_ name: NameMark, _ stamp: StampMark) {
    guard closed == nil else { return }
    names[name] = stamp
  }

  /// Forgets the names, and keeps how many there are and their sum, whose order does not matter.
  mutating func close() {
    guard closed == nil else { return }
    closed = names.keys.reduce((names.count, 0, 0)) { ($0.0, $0.1 &+ $1.high, $0.2 &+ $1.low) }
    names = [:]
  }

  static func == (left: SeenFolder, right: SeenFolder) -> Bool {
    left.names == right.names && left.closed?.count == right.closed?.count
      && left.closed?.high == right.closed?.high && left.closed?.low == right.closed?.low
  }
}
