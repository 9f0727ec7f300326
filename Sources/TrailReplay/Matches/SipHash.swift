/// SipHash-2-4 with a result of 128 bits and a fixed key (Aumasson and Bernstein, 2012).
///
/// The key is no secret: what is hashed here may leave the process, and has to be the same in each.
/// Fed are words and not bytes; who feeds texts feeds their lengths, too.
struct SipHash {
  private var v0: UInt64 = 0x736f_6d65_7073_6575 ^ SipHash.key.0
  private var v1: UInt64 = 0x646f_7261_6e64_6f6d ^ SipHash.key.1 ^ 0xee
  private var v2: UInt64 = 0x6c79_6765_6e65_7261 ^ SipHash.key.0
  private var v3: UInt64 = 0x7465_6462_7974_6573 ^ SipHash.key.1
  private var count = 0

  /// "trailbell events", as two words with the lowest byte first.
  private static let key: (UInt64, UInt64) = (0x6c65_626c_6961_7274, 0x7374_6e65_7665_206c)

  /// Feeds a word, which stands for its eight bytes, the lowest first.
  mutating func combine(_ word: UInt64) {
    v3 ^= word
    for _ in 0..<2 { round() }
    v0 ^= word
    count &+= 1
  }

  /// Feeds a text with its length, eight bytes a word.
  mutating func combine(_ text: [UInt8]) {
    combine(UInt64(text.count))
    text.forEachWord { combine($0) }
  }

  /// Ends the hash and returns its two halves.
  consuming func finish() -> (UInt64, UInt64) {
    combine(UInt64(count &* 8 & 0xff) << 56)
    v2 ^= 0xee
    for _ in 0..<4 { round() }
    let first = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xdd
    for _ in 0..<4 { round() }
    return (first, v0 ^ v1 ^ v2 ^ v3)
  }

  private mutating func round() {
    v0 = v0 &+ v1
    v1 = v1 << 13 | v1 >> 51
    v1 ^= v0
    v0 = v0 << 32 | v0 >> 32
    v2 = v2 &+ v3
    v3 = v3 << 16 | v3 >> 48
    v3 ^= v2
    v0 = v0 &+ v3
    v3 = v3 << 21 | v3 >> 43
    v3 ^= v0
    v2 = v2 &+ v1
    v1 = v1 << 17 | v1 >> 47
    v1 ^= v2
    v2 = v2 << 32 | v2 >> 32
  }
}
