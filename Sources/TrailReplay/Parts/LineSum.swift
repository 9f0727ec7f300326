/// 128 bits that stand for bytes, the same in every process.
///
/// They tell damage and difference, not malice: their key is known.
struct LineSum: Hashable, Comparable, Sendable {
  /// How many bytes it takes.
  static let size = 16

  let high: UInt64
  let low: UInt64

  /// Creates the sum of some texts.
  init(of texts: [UInt8]...) {
    var hash = SipHash()
    for text in texts { hash.combine(text) }
    (high, low) = hash.finish()
  }

  init(from reader: inout ReadingReader) throws(ArchiveReadingError) {
    (high, low) = (try reader.word(), try reader.word())
  }

  func encode(to writer: inout ReadingWriter) {
    writer.add(word: high)
    writer.add(word: low)
  }

  static func < (left: LineSum, right: LineSum) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
