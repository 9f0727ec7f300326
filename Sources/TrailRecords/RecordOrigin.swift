/// The account and the Region of a record as four words: of nearly every record it is asked whether they are
/// those of the record before.
package struct RecordOrigin: Sendable {
  private let accountStart: UInt64
  private let accountEnd: UInt64
  private let regionStart: UInt64
  private let regionEnd: UInt64
  private let lengths: UInt32

  /// Takes two fields of a record; nil where one of them is not a plain text of 8 to 16 bytes.
  package init?(_ record: Span<UInt8>, account: FieldSlot, region: FieldSlot) {
    guard case .string = account.kind, case .string = region.kind, !account.hasEscapes,
      !region.hasEscapes, account.end >= account.start, region.end >= region.start
    else { return nil }
    let (accountLength, regionLength) = (account.end - account.start, region.end - region.start)
    guard accountLength >= 8, accountLength <= 16, regionLength >= 8, regionLength <= 16,
      Int(account.end) <= record.count, Int(region.end) <= record.count
    else { return nil }
    let bytes = record.bytes
    // In bounds: both texts end in the record, as was just found, and have eight bytes or more, of which
    // the first and the last eight are taken; they overlap where there are few.
    accountStart = bytes.unsafeLoadUnaligned(
      fromByteOffset: Int(account.start), as: UInt64.self)
    accountEnd = bytes.unsafeLoadUnaligned(fromByteOffset: Int(account.end) - 8, as: UInt64.self)
    regionStart = bytes.unsafeLoadUnaligned(fromByteOffset: Int(region.start), as: UInt64.self)
    regionEnd = bytes.unsafeLoadUnaligned(fromByteOffset: Int(region.end) - 8, as: UInt64.self)
    lengths = accountLength << 16 | regionLength
  }

  /// Whether both are the same account and Region.
  package func isSame(as other: RecordOrigin) -> Bool {
    (accountStart ^ other.accountStart) | (accountEnd ^ other.accountEnd)
      | (regionStart ^ other.regionStart) | (regionEnd ^ other.regionEnd) == 0
      && lengths == other.lengths
  }
}
