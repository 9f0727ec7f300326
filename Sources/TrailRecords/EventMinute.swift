/// The text of an `eventTime` down to its minute: enough to tell most later times from earlier ones
/// without reading either.
///
///     2026-03-02T14:02:11Z      three words of bytes, in which only digits may differ
///     ----^--^
///             --^--^--
///                     ^--^
package struct EventMinute: Comparable, Sendable {
  /// `2026-03-`, and `02t14:02`.
  private let month: UInt64
  private let minute: UInt64
  /// What follows: `:11z`.
  private let rest: UInt32

  /// Takes it from the text in `range`; nil where that is not of the form `2026-03-02T14:02:11Z`.
  ///
  /// A time of another form may be earlier or later than its text looks. Whether there are digits
  /// between the signs is not seen to: of times that are none, the order means nothing.
  package init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count == 20 else { return nil }
    // In bounds: twenty bytes, as was just found.
    let bytes = text.extracting(range).bytes
    month = UInt64(
      bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self))
    // `T` may be `t`, and `Z` `z`.
    minute =
      UInt64(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self))
      | 0x0000_2000_0000_0000
    rest =
      UInt32(bigEndian: bytes.unsafeLoadUnaligned(fromByteOffset: 16, as: UInt32.self))
      | 0x0000_0020
    // What is left of the signs where they are others than `- -`, `t :` and `: z`.
    let others =
      (month ^ 0x0000_0000_2d00_002d) & 0x0000_0000_ff00_00ff
      | (minute ^ 0x0000_7400_003a_0000) & 0x0000_ff00_00ff_0000
      | UInt64((rest ^ 0x3a00_007a) & 0xff00_00ff)
    guard others == 0 else { return nil }
  }

  /// Whether `other` is of a time in this minute; this one's is of a time that was read.
  package func holds(_ other: EventMinute) -> Bool {
    month == other.month && minute == other.minute && other.second != nil
  }

  /// The second of the minute, from 0 to 59; else nil.
  package var second: Int? {
    let (tens, ones) = (rest >> 16 & 0xff &- 0x30, rest >> 8 & 0xff &- 0x30)
    guard tens <= 5, ones <= 9 else { return nil }
    return Int(tens * 10 + ones)
  }

  package static func < (one: EventMinute, other: EventMinute) -> Bool {
    one.month != other.month ? one.month < other.month : one.minute < other.minute
  }
}
