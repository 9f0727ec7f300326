/// The text of an `eventTime` down to its minute: enough to tell most later times from earlier ones
/// without reading either.
package struct EventMinute: Comparable, Sendable {
  /// `2026-03-`, and `02T14:02`.
  private let month: UInt64
  private let minute: UInt64

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
  }

  package static func < (one: EventMinute, other: EventMinute) -> Bool {
    one.month != other.month ? one.month < other.month : one.minute < other.minute
  }
}
