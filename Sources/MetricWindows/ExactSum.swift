/// A sum of doubles without any rounding, the same in whatever order they are added.
///
/// Every double is a whole number of the least one, 2^-1074. What is added and what is taken away are
/// kept apart in these units, so that equal values give equal sums, digit for digit.
struct ExactSum: Codable, Hashable, Sendable {
  /// The names in the stored form.
  private enum CodingKeys: String, CodingKey {
    case added
    case takenAway
  }

  /// The exponent of the unit.
  private static let unit = -1074

  private var added = WideNumber()
  private var takenAway = WideNumber()

  /// Whether nothing but zeroes was added.
  var isEmpty: Bool { added.isZero && takenAway.isZero }

  /// Adds the finite `value` so many times.
  mutating func add(_ value: Double, times count: Int) {
    // Without its sign a double is `significand` shifted by `shift` bits, in units.
    let exponent = Int(value.exponentBitPattern)
    let significand = value.significandBitPattern | (exponent == 0 ? 0 : 1 << 52)
    add(
      significand.multipliedFullWidth(by: UInt64(count)), shiftedBy: max(0, exponent - 1),
      isNegative: value < 0)
  }

  /// Adds a whole number.
  mutating func add(_ whole: Int) {
    add((0, UInt64(whole.magnitude)), shiftedBy: -Self.unit, isNegative: whole < 0)
  }

  /// Adds all that is in `other`.
  mutating func merge(_ other: ExactSum) {
    added.add(other.added)
    takenAway.add(other.takenAway)
  }

  /// The nearest double to the sum; infinite beyond all numbers.
  var rounded: Double {
    let isNegative = added < takenAway
    var magnitude = isNegative ? takenAway : added
    magnitude.subtract(isNegative ? added : takenAway)
    let value = magnitude.rounded(times: Self.unit)
    return isNegative ? -value : value
  }

  private mutating func add(
    _ product: (high: UInt64, low: UInt64), shiftedBy shift: Int, isNegative: Bool
  ) {
    let (place, bits) = (shift / 64, UInt64(shift % 64))
    // In Swift a shift by 64 gives 0, which is what is wanted where `bits` is 0.
    for (index, digit) in [
      product.low << bits, product.high << bits | product.low >> (64 - bits),
      product.high >> (64 - bits),
    ].enumerated() {
      if isNegative {
        takenAway.add(digit, at: place + index)
      } else {
        added.add(digit, at: place + index)
      }
    }
  }
}
