/// A number that equal texts share, and others seldom do.
enum TextHash {
  /// The hash of a text's beginning, middle, end and length: enough to tell names apart.
  ///
  /// It is never 0.
  static func hash(_ text: Span<UInt8>) -> UInt64 {
    let count = text.count
    guard count >= 8 else { return mix(short(text), UInt64(count)) | 1 }
    let middle = word(text, at: (count - 8) / 2)
    return mix(word(text, at: 0) ^ (middle &<< 1) ^ UInt64(count), word(text, at: count - 8)) | 1
  }

  /// One hash of two.
  static func both(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(first, second) | 1
  }

  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ (other &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product &>> 32
  }

  /// Fewer than eight bytes as one number.
  private static func short(_ text: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for index in text.indices { word = word &<< 8 | UInt64(text[index]) }
    return word
  }

  /// Eight bytes as one number.
  private static func word(_ text: Span<UInt8>, at start: Int) -> UInt64 {
    // Any eight bytes are a number; that there are so many is checked.
    UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
}
