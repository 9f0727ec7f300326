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

  /// The beginning of `text`, up to an offset.
  init(_ text: PatternText, upTo end: Int) {
    bytes = Array(text.bytes[..<end])
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

  /// Returns where the quoted text that opens at `start` closes, or nil when it never does.
  ///
  /// Only `\"` and `\\` are escapes (rule 4.10, observed), so only these pass two bytes at once.
  func closingQuote(from start: Int) -> Int? {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      let isEscape = has("\\\"", at: offset) || has("\\\\", at: offset)
      offset += isEscape ? 2 : 1
    }
    return offset < bytes.count ? offset : nil
  }

  /// Returns what stands between two quotes; `\"` and `\\` are escapes, another backslash is not
  /// (rule 4.10; observed, the latter assumed).
  func unquoted(_ range: Range<Int>) -> String {
    var decoded: [UInt8] = []
    var offset = range.lowerBound + 1
    while offset < range.upperBound - 1 {
      if has("\\\"", at: offset) || has("\\\\", at: offset) { offset += 1 }
      decoded.append(bytes[offset])
      offset += 1
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Returns whether `needle` stands at `offset`.
  func has(_ needle: String, at offset: Int) -> Bool {
    bytes[min(offset, bytes.count)...].starts(with: needle.utf8)
  }
}
