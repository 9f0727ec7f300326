extension [UInt8] {
  /// Hands the bytes to `body`, eight a word, the lowest first; the last word may have fewer.
  @inline(__always)
  func forEachWord(_ body: (UInt64) -> Void) {
    var (word, shift): (UInt64, UInt64) = (0, 0)
    for byte in self {
      word |= UInt64(byte) << shift
      shift += 8
      if shift == 64 {
        body(word)
        (word, shift) = (0, 0)
      }
    }
    if shift > 0 { body(word) }
  }
}
