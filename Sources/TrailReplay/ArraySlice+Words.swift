extension ArraySlice<UInt8> {
  /// Where `byte` is first, as `firstIndex` finds it; eight bytes are looked at at once.
  package func place(of byte: UInt8) -> Int? {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (bytes, wanted) = (span.bytes, UInt64(byte) &* ones)
    var offset = 0
    while count - offset >= 8 {
      // In bounds, which is checked: eight bytes are there.
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // A byte that is wanted is 0 here; the lowest one whose top bit is set at the end is one of these.
      let rest = UInt64(littleEndian: word) ^ wanted
      let found = (rest &- ones) & ~rest & tops
      if found != 0 { return startIndex + offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    return self[(startIndex + offset)...].firstIndex(of: byte)
  }

  /// Where `byte` is last, as `lastIndex` finds it.
  package func lastPlace(of byte: UInt8) -> Int? {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (bytes, wanted) = (span.bytes, UInt64(byte) &* ones)
    var end = count
    while end >= 8 {
      // In bounds, which is checked: eight bytes are there.
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      // The last of them is the lowest.
      let rest = UInt64(bigEndian: word) ^ wanted
      let found = (rest &- ones) & ~rest & tops
      if found != 0 { return startIndex + end - 1 - found.trailingZeroBitCount / 8 }
      end -= 8
    }
    return self[..<(startIndex + end)].lastIndex(of: byte)
  }
}
