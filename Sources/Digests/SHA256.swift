import CVectorBytes

/// The SHA-256 (FIPS 180-4) of bytes as they come.
///
/// Written out here because a cryptography package would be several times the size of all of Trailbell;
/// nothing secret and no signature depends on it.
///
///     var hash = SHA256()
///     hash.add(bytes.span.bytes)
///     print(hash.finish())
package struct SHA256: Sendable {
  private static let blockSize = 64

  /// What the whole blocks so far have come to: eight words.
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes behind them, fewer than a block.
  private var rest: [UInt8] = []
  /// How many bytes there were.
  private var count: UInt64 = 0

  /// Creates the hash of no bytes.
  package init() {}

  /// Returns the digest of `bytes` alone.
  package static func digest(of bytes: [UInt8]) -> SHA256Digest {
    var hash = SHA256()
    hash.add(bytes.span.bytes)
    return hash.finish()
  }

  /// Takes further bytes.
  package mutating func add(_ bytes: RawSpan) {
    count += UInt64(bytes.byteCount)
    var bytes = bytes
    if !rest.isEmpty {
      let missing = min(Self.blockSize - rest.count, bytes.byteCount)
      keep(bytes.extracting(first: missing))
      bytes = bytes.extracting(droppingFirst: missing)
      guard rest.count == Self.blockSize else { return }
      // Taken out meanwhile, it need not be copied.
      var block: [UInt8] = []
      swap(&block, &rest)
      mix(block.span.bytes)
      swap(&block, &rest)
      rest.removeAll(keepingCapacity: true)
    }
    mix(bytes)
    keep(bytes.extracting(last: bytes.byteCount % Self.blockSize))
  }

  /// Returns the digest of all bytes so far; more may follow.
  package func finish() -> SHA256Digest {
    var last = self
    // A one bit, zeros, and the length in bits: then there are whole blocks.
    let zeros = (2 * Self.blockSize - 9 - rest.count) % Self.blockSize
    let length = (0..<8).map { UInt8(truncatingIfNeeded: (count * 8) >> (56 - 8 * $0)) }
    let padding = [0x80] + [UInt8](repeating: 0, count: zeros) + length
    last.add(padding.span.bytes)
    return SHA256Digest(words: last.state)
  }

  private mutating func keep(_ bytes: RawSpan) {
    for offset in 0..<bytes.byteCount {
      rest.append(bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt8.self))
    }
  }

  /// Takes the whole blocks that `bytes` begins with.
  private mutating func mix(_ bytes: RawSpan) {
    let blocks = bytes.byteCount / Self.blockSize
    guard blocks > 0 else { return }
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
      // In bounds: no more whole blocks than the span has, and a state of eight words.
      vector_mix_sha256(&state, start, blocks)
    }
  }
}
