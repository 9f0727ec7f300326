/// Decodes the escapes of a JSON string's text.
package enum EscapedText {
  /// Appends the decoded UTF-8 bytes of `text`, the part of a well-formed string between its quotes.
  ///
  /// A `\u` escape that is half of a surrogate pair becomes U+FFFD, as most readers have it.
  package static func decode(_ text: Span<UInt8>, in range: Range<Int>, into output: inout [UInt8])
  {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < range.upperBound else {
        output.append(byte)
        continue
      }
      let escape = text[position]
      position += 1
      if escape == UInt8(ascii: "u") {
        append(scalar(in: text, at: &position, end: range.upperBound), to: &output)
      } else {
        output.append(character(of: escape))
      }
    }
  }

  /// Returns the character a one-letter escape stands for.
  private static func character(of escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }

  /// Reads the digits behind `\u`, and the second half of a pair where one follows.
  private static func scalar(in text: Span<UInt8>, at position: inout Int, end: Int) -> UInt32 {
    let first = unit(in: text, at: &position, end: end)
    guard first & 0xFC00 == 0xD800, position + 1 < end,
      text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u")
    else { return first }
    var next = position + 2
    let second = unit(in: text, at: &next, end: end)
    guard second & 0xFC00 == 0xDC00 else { return first }
    position = next
    return 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
  }

  private static func unit(in text: Span<UInt8>, at position: inout Int, end: Int) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 where position < end {
      value = value << 4 | UInt32(hexDigit(text[position]))
      position += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8 {
    byte <= UInt8(ascii: "9") ? byte & 0x0F : (byte & 0x0F) + 9
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    let known = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(known) ?? UTF8.encodedReplacementCharacter)
  }
}
