/// A pattern's text as UTF-8 bytes; every place in it is a byte offset.
///
/// The language's own characters are all ASCII, so bytes are enough to read it. Only
/// `DiagnosticRenderer` turns offsets into lines and columns.
struct PatternText: Sendable {
  /// The text as given, surrounding white space included.
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The part between surrounding white space (rule 1.2, documented).
  var trimmedRange: Range<Int> {
    guard let first = bytes.firstIndex(where: { !$0.isPatternSpace }),
      let last = bytes.lastIndex(where: { !$0.isPatternSpace })
    else { return 0..<0 }
    return first..<(last + 1)
  }

  /// Returns the byte at an offset, or nil at the end.
  func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Returns the text in a range.
  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns the offset of the first `needle` at or after `start`, or nil.
  func firstOffset(of needle: String, from start: Int) -> Int? {
    let wanted = Array(needle.utf8)
    guard bytes.count >= wanted.count else { return nil }
    var offset = start
    while offset <= bytes.count - wanted.count {
      if bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) { return offset }
      offset += 1
    }
    return nil
  }

  /// Returns whether `needle` stands at `offset`.
  func has(_ needle: String, at offset: Int) -> Bool {
    bytes[min(offset, bytes.count)...].starts(with: needle.utf8)
  }
}
