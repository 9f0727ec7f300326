/// A text of 8 to 16 bytes as two words: accounts and Regions are such, and of nearly every record it is asked
/// whether they are those of the record before.
package struct ShortText: Hashable, Sendable {
  private let start: UInt64
  private let end: UInt64
  private let count: UInt8

  /// Takes a text; nil where it is shorter or longer.
  package init?(_ text: Span<UInt8>) {
    guard text.count >= 8, text.count <= 16 else { return nil }
    let bytes = text.bytes
    // In bounds: the first and the last eight of eight bytes or more, which overlap where there are few.
    start = bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
    end = bytes.unsafeLoadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    count = UInt8(text.count)
  }

  /// Whether both are the same text.
  package static func == (one: ShortText, other: ShortText) -> Bool {
    one.start == other.start && one.end == other.end && one.count == other.count
  }
}
