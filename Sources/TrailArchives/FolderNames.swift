/// The names in one folder: it may hold very many, so each takes little more than its bytes.
struct FolderNames {
  private struct Entry {
    /// The first bytes behind what all names begin with, as a number in the order of the bytes.
    var key: UInt64 = 0
    let block: UInt32
    let start: UInt16
    let count: UInt16
    let kind: FileKind?

    func name(in blocks: [[UInt8]]) -> ArraySlice<UInt8> {
      blocks[Int(block)][Int(start)..<Int(start + count)]
    }
  }

  /// Bytes in a block; no system has names that are longer.
  private static let blockSize = 32 * 1024

  /// The names' bytes, in blocks that are never moved to grow.
  private var blocks: [[UInt8]] = []
  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a name, and what it is the name of where that is known.
  mutating func add(_ name: some Collection<UInt8>, _ kind: FileKind?) {
    if (blocks.last?.count ?? Self.blockSize) + name.count > Self.blockSize {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
    }
    let last = blocks.count - 1
    entries.append(
      Entry(
        block: UInt32(last), start: UInt16(blocks[last].count), count: UInt16(name.count),
        kind: kind))
    blocks[last].append(contentsOf: name)
  }

  /// Puts the names in the order of their bytes, the last one first.
  mutating func sort() {
    let shared = sharedCount()
    for index in entries.indices {
      entries[index].key = Self.key(entries[index].name(in: blocks).dropFirst(shared))
    }
    entries.sort { [blocks] one, other in
      if one.key != other.key { return one.key > other.key }
      return other.name(in: blocks).lexicographicallyPrecedes(one.name(in: blocks))
    }
  }

  /// Removes the last name and returns it; nil when there is none.
  mutating func popLast() -> (name: ArraySlice<UInt8>, kind: FileKind?)? {
    entries.popLast().map { ($0.name(in: blocks), $0.kind) }
  }

  /// How many bytes all names begin with together.
  private func sharedCount() -> Int {
    guard let first = entries.first?.name(in: blocks) else { return 0 }
    return entries.reduce(first.count) { count, entry in
      zip(first.prefix(count), entry.name(in: blocks)).prefix { $0 == $1 }.count
    }
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    let key = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    return key << (8 * UInt64(8 - min(bytes.count, 8)))
  }
}
