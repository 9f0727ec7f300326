/// A number as state reasons write it: the way Java prints a double (R11; exact limits assumed).
///
/// The fewest digits that give the same double back, always with a decimal point: `1.0`,
/// `2126585.0`; from 1.0E7 on and below 0.001 in scientific form: `8.60604416E8`, `2.5E-4`.
package struct ReasonNumber: Sendable, CustomStringConvertible {
  /// What is written in plain form.
  private static let plain = 1e-3..<1e7

  /// The same number where it is whole and written in plain form, as nearly all are; else nil.
  static func plainWhole(_ value: Double) -> Int? {
    // Zero may have a sign, which an Int has not.
    guard plain.contains(value.magnitude) else { return nil }
    return Int(exactly: value)
  }

  private let value: Double

  /// Creates the number to write.
  package init(_ value: Double) {
    self.value = value
  }

  /// The number's text.
  package var description: String {
    if value.isNaN { return "NaN" }
    let sign = value.sign == .minus ? "-" : ""
    if value.isInfinite { return sign + "Infinity" }
    if value.isZero { return sign + "0.0" }
    let (digits, point) = significantDigits
    return sign
      + (Self.plain.contains(value.magnitude)
        ? Self.plainText(digits, point) : Self.scientificText(digits, point))
  }

  /// The digits without leading and trailing zeroes, and how many stand before the decimal point.
  ///
  /// The point is negative where zeroes follow it: 0.00025 is `25` with the point at -3. Swift's
  /// own description has the same digits, in one of the forms `250.0` and `2.5e-05`.
  private var significantDigits: (digits: String, point: Int) {
    let parts = value.magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".")
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    let all = mantissa[0] + fraction
    let digits = all.drop { $0 == "0" }
    let leadingZeroes = all.count - digits.count
    let trailingZeroes = digits.reversed().prefix { $0 == "0" }.count
    return (
      String(digits.dropLast(trailingZeroes)), mantissa[0].count - leadingZeroes + exponent
    )
  }

  private static func plainText(_ digits: String, _ point: Int) -> String {
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return digits + String(repeating: "0", count: point - digits.count) + ".0"
    }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private static func scientificText(_ digits: String, _ point: Int) -> String {
    let fraction = digits.count > 1 ? digits.dropFirst() : "0"
    return "\(digits.prefix(1)).\(fraction)E\(point - 1)"
  }
}
