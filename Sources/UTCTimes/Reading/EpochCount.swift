/// Reads a time that is a count since the Unix epoch, in decimal digits.
///
/// Seconds have ten digits and milliseconds thirteen, which is from 2005, before there was CloudTrail, to
/// 2286. Other numbers of digits are something else: `20260302` is a day, `202603021401` a minute.
package enum EpochCount {
  /// 1 January 2005.
  private static let leastSeconds = 1_104_537_600
  /// One more than the last of ten digits.
  private static let endOfSeconds = 10_000_000_000

  /// Returns the seconds of the count in `range`, whose fraction is dropped; nil for none.
  ///
  /// A JSON number may have an exponent, as programs write that know no whole numbers; a text may not.
  package static func seconds(
    in text: Span<UInt8>, _ range: Range<Int>, mayHaveExponent: Bool
  ) -> Int? {
    let point = TimeFields.digitsEnd(in: text, range)
    guard point > range.lowerBound,
      text[range.lowerBound] != UInt8(ascii: "0") || point == range.lowerBound + 1
    else { return nil }
    var end = point
    if end < range.upperBound, text[end] == UInt8(ascii: ".") {
      end = TimeFields.digitsEnd(in: text, point + 1..<range.upperBound)
      guard end > point + 1 else { return nil }
    }
    var places = point - range.lowerBound
    if end < range.upperBound {
      guard mayHaveExponent, let exponent = exponent(in: text, end..<range.upperBound) else {
        return nil
      }
      places += exponent
    }
    return wholePart(of: text, range.lowerBound..<end, places: places).flatMap(seconds(of:))
  }

  /// Distinguishes seconds from milliseconds.
  private static func seconds(of count: Int) -> Int? {
    switch count {
    case leastSeconds..<endOfSeconds: count
    case leastSeconds * 1000..<endOfSeconds * 1000: count / 1000
    default: nil
    }
  }

  /// The number whose point is behind `places` of its digits; nil where it is larger than any count.
  private static func wholePart(
    of text: Span<UInt8>, _ range: Range<Int>, places: Int
  ) -> Int? {
    var (number, left) = (0, places)
    for index in range where text[index] != UInt8(ascii: ".") {
      guard left > 0 else { return number }
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
      guard number < endOfSeconds * 1000 else { return nil }
      left -= 1
    }
    while left > 0, number > 0, number < endOfSeconds * 1000 {
      number *= 10
      left -= 1
    }
    return number
  }

  /// Reads `e9` or `E-3`; nil where it is no exponent.
  private static func exponent(in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard text[range.lowerBound] | 0x20 == UInt8(ascii: "e") else { return nil }
    var start = range.lowerBound + 1
    guard start < range.upperBound else { return nil }
    let isNegative = text[start] == UInt8(ascii: "-")
    if isNegative || text[start] == UInt8(ascii: "+") { start += 1 }
    guard start < range.upperBound,
      TimeFields.digitsEnd(in: text, start..<range.upperBound) == range.upperBound
    else { return nil }
    // No record has as many digits as this to make up for.
    let exponent = (start..<range.upperBound).reduce(0) { sum, index in
      min(sum * 10 + Int(text[index] - UInt8(ascii: "0")), 1 << 40)
    }
    return isNegative ? -exponent : exponent
  }
}
