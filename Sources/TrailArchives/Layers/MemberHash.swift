import Digests

/// What tells gzip members from others: the CRC-32 and the length of what comes out of each.
///
/// Both are checked in any case, so that it costs next to nothing to know them. Very many are hashed, so that memory
/// does not grow with their number.
struct MemberHash {
  private static let limit = 1024

  /// Two words a member, or a hash of those so far.
  private(set) var words: [UInt64] = []

  /// Takes the checks of the next member.
  mutating func add(_ checks: (checksum: UInt32, count: Int)) {
    if words.count >= Self.limit { fold() }
    words.append(UInt64(checks.checksum))
    words.append(UInt64(checks.count))
  }

  private mutating func fold() {
    var hash = SHA256()
    let ordered = words.map(\.littleEndian)
    hash.add(ordered.span.bytes)
    let digest = hash.finish().bytes
    words = (0..<4).map { part in
      digest[8 * part..<8 * part + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}
