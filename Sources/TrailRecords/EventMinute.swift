/// The text of an `eventTime` down to its minute: enough to tell most later times from earlier ones
/// without reading either.
package struct EventMinute: Comparable, Sendable {
  /// `2026-03-`, and `02T14:02`.
  private let month: UInt64
  private let minute: UInt64
  /// What follows: `:11Z`.
  private let rest: UInt32

  /// Takes it from the text in `range`; nil where that is not as long as `2026-03-02T14:02:11Z`.
  ///
  /// Of times that are none, the order means nothing.
  package init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count == 20 else { return nil }
    // In bounds: twenty bytes, as was just found.
    let bytes = text.extracting(range).bytes
    month = UInt64(
      bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self))
    // `T` may be `t`.
    minute =
      UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self))
      | 0x0000_2000_0000_0000
    rest = UInt32(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Whether `other`, of any text, is of a time in this minute; this one's is of a time that was read.
  package func holds(_ other: EventMinute) -> Bool {
    month == other.month && minute == other.minute && other.second != nil
  }

  /// The second of the minute, where `:00Z` to `:59Z` follows; else nil.
  package var second: Int? {
    let (tens, ones) = (rest >> 16 & 0xff &- 0x30, rest >> 8 & 0xff &- 0x30)
    guard rest | 0x00ff_ff20 == 0x3aff_ff7a, tens <= 5, ones <= 9 else { return nil }
    return Int(tens * 10 + ones)
  }

  package static func < (one: EventMinute, other: EventMinute) -> Bool {
    one.month != other.month ? one.month < other.month : one.minute < other.minute
  }
}
