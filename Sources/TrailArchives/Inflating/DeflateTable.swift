/// A table of one prefix code (RFC 1951, section 3.2.2): the next bits of the data lead to what their
/// code stands for.
///
/// Codes longer than the main table's bits lead to subtables behind it; where two literals' codes lie
/// within them, they lead to both.
struct DeflateTable: ~Copyable {
  /// Which of a block's three codes a table is for.
  enum Alphabet {
    case codeLengths
    case literals
    case distances

    /// Bits of the main table.
    var mainBits: Int {
      switch self {
      case .codeLengths: 7
      case .literals: 10
      case .distances: 8
      }
    }

    /// Entries that any complete code of the alphabet takes at most, subtables included.
    ///
    /// Found by trying all codes, as zlib's `examples/enough.c` does: 288 symbols, 10 bits, codes of
    /// at most 15; and 32 symbols, 8 bits.
    var size: Int {
      switch self {
      case .codeLengths: 128
      case .literals: 1334
      case .distances: 402
      }
    }
  }

  /// Why there is no table.
  enum Fault: Error {
    /// More codes than there are bit patterns, or fewer.
    case wrongLengths
  }

  static let longestCode = 15

  let alphabet: Alphabet
  /// Owned; `alphabet.size` entries, all of them set at any time.
  let entries: UnsafeMutablePointer<DeflateEntry>
  private(set) var counts = [Int](repeating: 0, count: longestCode + 1)
  private(set) var sorted = [Int](repeating: 0, count: 288)

  init(_ alphabet: Alphabet) {
    self.alphabet = alphabet
    entries = .allocate(capacity: alphabet.size)
    entries.initialize(repeating: .noCode.coded(in: 1), count: alphabet.size)
  }

  deinit {
    entries.deallocate()
  }

  /// What the code at the beginning of `bits` stands for, or the subtable that says so.
  subscript(bits: UInt64) -> DeflateEntry {
    // In bounds: an index of the main table's bits.
    entries[Int(bits & (1 &<< UInt64(alphabet.mainBits) &- 1))]
  }

  /// What a code stands for whose first bits led to `subtable`; `bits` are those behind them.
  func entry(of subtable: DeflateEntry, _ bits: UInt64) -> DeflateEntry {
    // In bounds: a subtable has as many entries as its bits can tell apart.
    entries[subtable.index(by: bits)]
  }

  /// Makes the table of the code whose symbols have `lengths`, 0 for those it does not have.
  mutating func build(_ lengths: ArraySlice<UInt8>) throws(Fault) {
    for index in counts.indices { counts[index] = 0 }
    for length in lengths { counts[Int(length)] += 1 }
    let symbols = lengths.count - counts[0]
    counts[0] = 0
    try check(symbols)
    sort(lengths)
    guard symbols > 1 || counts[1] == 0 else { return buildSingle() }
    guard symbols > 0 else { return buildEmpty() }
    fill(symbols)
    if alphabet == .literals { pairLiterals() }
  }

  /// Zlib takes a code of one symbol, of one bit, and one of none where no distance is needed.
  private func check(_ symbols: Int) throws(Fault) {
    var free = 1
    for length in 1...Self.longestCode {
      free = 2 * free - counts[length]
      if free < 0 { throw .wrongLengths }
    }
    let isSingle = symbols == 1 && counts[1] == 1
    if free > 0, symbols > 0, alphabet == .codeLengths || !isSingle { throw .wrongLengths }
  }

  /// Sorts the symbols by length, then number.
  private mutating func sort(_ lengths: ArraySlice<UInt8>) {
    var next = [Int](repeating: 0, count: Self.longestCode + 1)
    for length in 1..<Self.longestCode { next[length + 1] = next[length] + counts[length] }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      sorted[next[Int(length)]] = symbol
      next[Int(length)] += 1
    }
  }

  private func buildEmpty() {
    // In bounds: the main table is a part of the entries.
    entries.update(
      repeating: alphabet == .codeLengths
        ? alphabet.entry(for: 0).coded(in: 1) : .noCode.coded(in: 1),
      count: 1 << alphabet.mainBits)
  }

  private func buildSingle() {
    let entry = alphabet.entry(for: sorted[0]).coded(in: 1)
    for index in 0..<(1 << alphabet.mainBits) {
      // In bounds: the main table is a part of the entries.
      entries[index] = index & 1 == 0 ? entry : .noCode.coded(in: 1)
    }
  }
}
