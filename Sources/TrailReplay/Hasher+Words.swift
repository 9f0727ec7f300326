extension Hasher {
  /// Feeds bytes to the hash, eight at a time, which takes far fewer steps than one by one.
  package mutating func combine(words bytes: [UInt8]) {
    combine(bytes.count)
    bytes.forEachWord { combine($0) }
  }
}
