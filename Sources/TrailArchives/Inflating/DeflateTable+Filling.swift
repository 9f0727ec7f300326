extension DeflateTable {
  /// Fills the table of a complete code of two symbols and more.
  ///
  /// Codes stand in the data with their first bit lowest, so that they count up from their highest
  /// bit. The main table grows with the codes' length: what is there is doubled.
  func fill(_ symbols: Int) {
    var (code, length, size, next) = (0, 1, 2, 0)
    while counts[length] == 0 { length += 1 }
    size = 1 << length
    var subtable = Subtable(prefix: -1, start: 1 << alphabet.mainBits, bits: 0)
    var remaining = counts[length]
    if length > alphabet.mainBits { size = 1 << alphabet.mainBits }
    while next < symbols {
      let entry = alphabet.entry(for: sorted[next])
      if length <= alphabet.mainBits {
        // In bounds: a code of that many bits is smaller than the table so far.
        entries[code] = entry.coded(in: length)
      } else {
        begin(&subtable, code, length, remaining)
        put(entry.coded(in: length - alphabet.mainBits), code, length, subtable)
      }
      (next, remaining) = (next + 1, remaining - 1)
      guard next < symbols else { break }
      code = Self.following(code, length)
      while remaining == 0 {
        length += 1
        remaining = counts[length]
        if length <= alphabet.mainBits {
          // In bounds: twice the size is at most that of the main table.
          (entries + size).update(from: entries, count: size)
          size *= 2
        }
      }
    }
    while size < 1 << alphabet.mainBits {
      // In bounds: as before.
      (entries + size).update(from: entries, count: size)
      size *= 2
    }
  }

  /// The code behind `code`, counting from the highest bit; it is not the last one of its length.
  private static func following(_ code: Int, _ length: Int) -> Int {
    let unset = ~code & ((1 << length) - 1)
    guard unset != 0 else { return 0 }
    let highest = 1 << (Int.bitWidth - 1 - unset.leadingZeroBitCount)
    return code & (highest - 1) | highest
  }

  /// Has codes of two literals that together take no more than the main table's bits lead to both.
  ///
  /// From the highest index down: what the bits behind a code lead to has a lower one, and is still
  /// a literal alone.
  func pairLiterals() {
    var index = 1 << alphabet.mainBits
    let limit = UInt32(alphabet.mainBits)
    while index > 0 {
      index &-= 1
      // In bounds: both are indices of the main table, as a shift to the right makes it no larger.
      let entry = entries[index]
      entries[index] = entry.paired(with: entries[index &>> entry.used], within: limit)
    }
  }

  private struct Subtable {
    var prefix: Int
    var start: Int
    var bits: Int
    var end: Int { start + (bits == 0 ? 0 : 1 << bits) }
  }

  /// Begins another subtable where `code` does not begin as those of the last one do.
  private func begin(_ subtable: inout Subtable, _ code: Int, _ length: Int, _ remaining: Int) {
    let prefix = code & ((1 << alphabet.mainBits) - 1)
    guard prefix != subtable.prefix else { return }
    // As many bits as the codes that begin so take, which fill it to its end.
    var bits = length - alphabet.mainBits
    var filled = remaining
    while filled < 1 << bits {
      bits += 1
      filled = filled * 2 + counts[alphabet.mainBits + bits]
    }
    subtable = Subtable(prefix: prefix, start: subtable.end, bits: bits)
    precondition(subtable.end <= alphabet.size, "a complete code fits its table")
    // In bounds: a prefix has the main table's bits.
    entries[prefix] = DeflateEntry.subtable(at: subtable.start, bits: bits)
      .coded(in: alphabet.mainBits)
  }

  private func put(_ entry: DeflateEntry, _ code: Int, _ length: Int, _ subtable: Subtable) {
    let step = 1 << (length - alphabet.mainBits)
    for index in stride(from: code >> alphabet.mainBits, to: 1 << subtable.bits, by: step) {
      // In bounds: the subtable's end was checked when it was begun.
      entries[subtable.start + index] = entry
    }
  }
}
