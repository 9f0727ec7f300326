extension [UInt8] {
  /// Hands the bytes to `body`, eight a word, the lowest first; the last word may have fewer.
  @inline(__always)
  func forEachWord(_ body: (UInt64) -> Void) {
    let bytes = span.bytes
    let whole = count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      // In bounds, which is checked: eight bytes are there.
      body(
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    var (word, shift): (UInt64, UInt64) = (0, 0)
    for byte in self[whole...] {
      word |= UInt64(byte) << shift
      shift += 8
    }
    if shift > 0 { body(word) }
  }
}
