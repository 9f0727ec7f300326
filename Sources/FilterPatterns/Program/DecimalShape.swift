/// A decimal number taken apart without changing its digits: `0.digits × 10^magnitude`, and a sign.
///
///     -0012.50e3   digits 1 2 5 0, magnitude 5   (−0.125 × 10^5)
///          ^^ ^^   first: 3, end: 7
struct DecimalShape {
  /// True for a number below zero; zero has no sign.
  private(set) var isNegative = false
  /// True when no digit but 0 was found.
  private(set) var isZero = true
  /// Where the first digit other than 0 stands.
  private(set) var first = 0
  /// Behind the last digit before an exponent.
  private(set) var end = 0
  /// The power of ten that the first digit's place stands above.
  private(set) var magnitude = 0

  /// Larger exponents are cut to this: no record holds enough digits to make the difference count.
  private static let exponentLimit = 1_000_000_000_000

  /// Reads a bare number of a pattern (rule 4.7) or a JSON number.
  init(_ text: Span<UInt8>) {
    var position = 0
    let hasSign = Self.isSign(text, at: position)
    let hasMinus = hasSign && text[position] == UInt8(ascii: "-")
    if hasSign { position += 1 }
    readDigits(text, from: &position)
    isNegative = hasMinus && !isZero
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      magnitude += Self.exponent(text, from: position + 1)
    }
  }

  private mutating func readDigits(_ text: Span<UInt8>, from position: inout Int) {
    var isFraction = false
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte.isDigit {
        if isZero, byte != UInt8(ascii: "0") {
          isZero = false
          first = position
        }
        // Counted are the digits before the point, and as negative the zeros behind it.
        if !isZero, !isFraction { magnitude += 1 }
        if isZero, isFraction { magnitude -= 1 }
      } else {
        break
      }
      position += 1
    }
    end = position
  }

  private static func exponent(_ text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    let hasSign = isSign(text, at: position)
    let isNegative = hasSign && text[position] == UInt8(ascii: "-")
    if hasSign { position += 1 }
    var exponent = 0
    while position < text.count {
      exponent = min(exponent * 10 + Int(text[position] & 0x0F), exponentLimit)
      position += 1
    }
    return isNegative ? -exponent : exponent
  }

  private static func isSign(_ text: Span<UInt8>, at position: Int) -> Bool {
    guard position < text.count else { return false }
    return text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+")
  }
}
