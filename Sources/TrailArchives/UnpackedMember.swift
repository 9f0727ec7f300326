/// What came out of a whole gzip member, its checksum and length being right.
package struct UnpackedMember: Sendable {
  /// The bytes, and perhaps others behind them.
  package let bytes: [UInt8]
  /// How many of them are the member's.
  package let count: Int
  /// Whether a gzip member may begin among them.
  package let mayHoldMember: Bool
  /// How many bytes the member has as stored.
  let packedCount: Int
}
