extension Hasher {
  /// Feeds bytes to the hash, eight at a time, which takes far fewer steps than one by one.
  mutating func combine(words bytes: [UInt8]) {
    combine(bytes.count)
    var index = 0
    while index < bytes.count {
      var word: UInt64 = 0
      for byte in bytes[index..<min(index + 8, bytes.count)] { word = word << 8 | UInt64(byte) }
      combine(word)
      index += 8
    }
  }
}
