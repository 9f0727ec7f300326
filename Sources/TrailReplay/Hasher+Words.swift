extension Hasher {
  /// Feeds bytes to the hash, eight at a time, which takes far fewer steps than one by one.
  mutating func combine(words bytes: [UInt8]) {
    combine(bytes.count)
    var (word, shift): (UInt64, UInt64) = (0, 0)
    for byte in bytes {
      word |= UInt64(byte) << shift
      shift += 8
      if shift == 64 {
        combine(word)
        (word, shift) = (0, 0)
      }
    }
    if shift > 0 { combine(word) }
  }
}
