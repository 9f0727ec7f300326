/// The names in one folder: it may hold very many, so each takes little more than the bytes that tell
/// it from the first one.
struct FolderNames {
  private struct Entry {
    /// The first bytes behind what all names begin with, as a number in the order of the bytes.
    var key: UInt64 = 0
    let block: UInt32
    let start: UInt16
    let count: UInt8
    /// How many of its first bytes are those of the first name, and stand only there.
    let shared: UInt8
    let kind: FileKind?
  }

  /// Bytes in a block.
  private static let blockSize = 32 * 1024
  /// Bytes of a name behind those it shares, at most; no system has longer names.
  private static let longestName = 255

  /// The names' own bytes, in blocks that are never moved to grow.
  private var blocks: [[UInt8]] = []
  private var entries: [Entry] = []
  private var firstName: [UInt8] = []
  /// How many bytes of the first name all names begin with.
  private var beginningCount = 0

  /// What all names begin with.
  var beginning: ArraySlice<UInt8> { firstName[..<beginningCount] }

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a name, and what it is the name of where that is known.
  mutating func add(_ name: some Collection<UInt8>, _ kind: FileKind?) {
    if entries.isEmpty { (firstName, beginningCount) = (Array(name), name.count) }
    let shared = zip(firstName, name).prefix(Self.longestName).prefix { $0 == $1 }.count
    let own = name.dropFirst(shared).prefix(Self.longestName)
    if blocks.last.map({ $0.count + own.count > Self.blockSize }) ?? true {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
    }
    beginningCount = min(beginningCount, shared)
    let last = blocks.count - 1
    entries.append(
      Entry(
        block: UInt32(last), start: UInt16(blocks[last].count), count: UInt8(own.count),
        shared: UInt8(shared), kind: kind))
    blocks[last].append(contentsOf: own)
  }

  /// Puts the names in the order of their bytes, the last one first.
  mutating func sort() {
    var sorted = entries
    entries = []
    for index in sorted.indices { sorted[index].key = key(of: sorted[index], from: beginningCount) }
    sorted.sort { one, other in
      if one.key != other.key { return one.key > other.key }
      return precedes(other, one)
    }
    entries = sorted
  }

  /// Removes the last name and returns what is behind the beginning of it; nil when there is none.
  mutating func popLast() -> (rest: ArraySlice<UInt8>, kind: FileKind?)? {
    entries.popLast().map { (firstName[beginningCount..<Int($0.shared)] + own($0), $0.kind) }
  }

  /// Whether the name of `one` comes before that of `other`.
  private func precedes(_ one: Entry, _ other: Entry) -> Bool {
    let shared = Int(min(one.shared, other.shared))
    let (rest, otherRest) = (
      firstName[shared..<Int(one.shared)], firstName[shared..<Int(other.shared)]
    )
    if rest.isEmpty, otherRest.isEmpty { return own(one).lexicographicallyPrecedes(own(other)) }
    // The name that shares less differs from the first one in its own first byte, or ends there.
    return rest.isEmpty
      ? own(one).lexicographicallyPrecedes(otherRest) : rest.lexicographicallyPrecedes(own(other))
  }

  private func own(_ entry: Entry) -> ArraySlice<UInt8> {
    blocks[Int(entry.block)][Int(entry.start)..<(Int(entry.start) + Int(entry.count))]
  }

  private func key(of entry: Entry, from start: Int) -> UInt64 {
    let first = firstName[start..<Int(entry.shared)].prefix(8)
    let bytes = own(entry).prefix(8 - first.count)
    let key = bytes.reduce(first.reduce(0) { $0 << 8 | UInt64($1) }) { $0 << 8 | UInt64($1) }
    return key << (8 * UInt64(8 - first.count - bytes.count))
  }
}
