/// Numbers as hexadecimal digits.
enum HexText {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The 16 digits of each of some words.
  static func of(_ words: UInt64...) -> [UInt8] {
    let digits = digits
    var text: [UInt8] = []
    text.reserveCapacity(16 * words.count)
    for word in words {
      for place in 0..<16 { text.append(digits[Int(word >> (60 - 4 * place) & 15)]) }
    }
    return text
  }
}
