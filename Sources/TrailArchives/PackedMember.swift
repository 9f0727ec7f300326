/// What lies between two places of a file at which gzip members seem to begin: most likely a member.
package struct PackedMember: Sendable {
  /// Smaller members are inflated sooner than handed from thread to thread.
  ///
  /// So there are never very many at once.
  static let leastCount = 8 * 1024

  /// Where it begins in the file.
  package let offset: Int
  /// Its bytes, as stored.
  let bytes: [UInt8]

  /// How many bytes come out of it, as its last four bytes say (RFC 1952, section 2.3.1, ISIZE).
  package var unpackedCount: Int {
    bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
