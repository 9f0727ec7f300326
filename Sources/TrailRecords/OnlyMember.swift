/// Finds the value in an object of one member, such as MongoDB's `{"$date":…}`.
enum OnlyMember {
  /// Returns where the value is if the object in `range` has just the member `key`.
  ///
  /// What is neither text nor object is taken for a number: who reads it sees whether it is one.
  static func value(of key: String, in text: Span<UInt8>, _ range: Range<Int>) -> FieldSlot? {
    guard range.count >= 2, text[range.lowerBound] == UInt8(ascii: "{"),
      text[range.upperBound - 1] == UInt8(ascii: "}")
    else { return nil }
    let member = trimmed(range.lowerBound + 1..<range.upperBound - 1, of: text)
    guard let name = string(in: text, member), isNamed(key, name, in: text) else { return nil }
    let rest = trimmed(name.range.upperBound + 1..<member.upperBound, of: text)
    guard let colon = rest.first, text[colon] == UInt8(ascii: ":") else { return nil }
    return value(in: text, trimmed(colon + 1..<rest.upperBound, of: text))
  }

  /// The value that fills `range`.
  private static func value(in text: Span<UInt8>, _ range: Range<Int>) -> FieldSlot? {
    guard let first = range.first else { return nil }
    if text[first] == UInt8(ascii: "\"") {
      let string = string(in: text, range)
      return string?.range.upperBound == range.upperBound - 1 ? string : nil
    }
    let isObject = text[first] == UInt8(ascii: "{")
    return slot(range, isObject ? .object : .number, hasEscapes: false)
  }

  /// The string that begins at the first byte of `range`.
  private static func string(in text: Span<UInt8>, _ range: Range<Int>) -> FieldSlot? {
    guard let quote = range.first, text[quote] == UInt8(ascii: "\"") else { return nil }
    var (end, hasEscapes) = (quote + 1, false)
    while end < range.upperBound, text[end] != UInt8(ascii: "\"") {
      let isEscape = text[end] == UInt8(ascii: "\\")
      hasEscapes = hasEscapes || isEscape
      end += isEscape ? 2 : 1
    }
    return end < range.upperBound ? slot(quote + 1..<end, .string, hasEscapes: hasEscapes) : nil
  }

  private static func isNamed(_ key: String, _ name: FieldSlot, in text: Span<UInt8>) -> Bool {
    guard name.hasEscapes else { return text.spells(key, in: name.range) }
    var decoded: [UInt8] = []
    EscapedText.decode(text, in: name.range, into: &decoded)
    return decoded.elementsEqual(key.utf8)
  }

  private static func slot(_ range: Range<Int>, _ kind: FieldKind, hasEscapes: Bool) -> FieldSlot {
    FieldSlot(
      start: UInt32(truncatingIfNeeded: range.lowerBound),
      end: UInt32(truncatingIfNeeded: range.upperBound), kind: kind, hasEscapes: hasEscapes)
  }

  /// `range` without the white space around it.
  private static func trimmed(_ range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    let first = range.first { !JSONWalk.isWhiteSpace(text[$0]) }
    let last = range.last { !JSONWalk.isWhiteSpace(text[$0]) }
    guard let first, let last else { return range.upperBound..<range.upperBound }
    return first..<last + 1
  }
}

extension Span<UInt8> {
  /// Whether the bytes in `range` are those of `word`.
  func spells(_ word: String, in range: Range<Int>) -> Bool {
    word.utf8.count == range.count && zip(word.utf8, range).allSatisfy { $0 == self[$1] }
  }
}
