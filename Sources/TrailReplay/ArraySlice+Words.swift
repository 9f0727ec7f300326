extension ArraySlice<UInt8> {
  /// Where `byte` is first, as `firstIndex` finds it; eight bytes are looked at at once.
  package func place(of byte: UInt8) -> Int? {
    let bytes = span.bytes
    var offset = 0
    while count - offset >= 8 {
      // In bounds, which is checked: eight bytes are there.
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let number = Self.lowest(byte, in: UInt64(littleEndian: word))
      if number < 8 { return startIndex + offset + number }
      offset += 8
    }
    return self[(startIndex + offset)...].firstIndex(of: byte)
  }

  /// Where `byte` is last, as `lastIndex` finds it.
  package func lastPlace(of byte: UInt8) -> Int? {
    let bytes = span.bytes
    var end = count
    while end >= 8 {
      // In bounds, which is checked: eight bytes are there.
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      // The last of them is the lowest.
      let number = Self.lowest(byte, in: UInt64(bigEndian: word))
      if number < 8 { return startIndex + end - 1 - number }
      end -= 8
    }
    return self[..<(startIndex + end)].lastIndex(of: byte)
  }

  /// Which byte of a word is the lowest that is `byte`; 8: none is.
  @inline(__always)
  private static func lowest(_ byte: UInt8, in word: UInt64) -> Int {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // A byte that is wanted is 0 here; the lowest one whose top bit is set at the end is one of these.
    let rest = word ^ UInt64(byte) &* ones
    return ((rest &- ones) & ~rest & tops).trailingZeroBitCount / 8
  }
}
