/// A whole number of any size that is not negative, for sums that lose nothing.
///
/// Made of digits of 64 bits, those that are zero at either end left out: equal numbers are equal
/// values, however they came about.
///
///     1 << 200            digits: [256]      lowest: 3     (256 << 3 * 64)
///     (1 << 200) + 1      digits: [1, 0, 0, 256]   lowest: 0
struct WideNumber: Hashable, Sendable {
  /// From low to high; neither the first nor the last is zero.
  private(set) var digits: [UInt64] = []
  /// How many zero digits lie below them.
  private(set) var lowest = 0

  /// Whether it is 0.
  var isZero: Bool { digits.isEmpty }

  /// How many digits it has, the zeroes below counted.
  private var end: Int { lowest + digits.count }

  /// The digit at `place`, 0 beyond either end.
  private subscript(place: Int) -> UInt64 {
    (lowest..<end).contains(place) ? digits[place - lowest] : 0
  }

  /// Adds `digit`, shifted by `place` digits.
  mutating func add(_ digit: UInt64, at place: Int) {
    if digit == 0 { return }
    makeRoom(at: place)
    var (carry, index) = (digit, place - lowest)
    while carry != 0 {
      if index == digits.count { digits.append(0) }
      let (sum, overflow) = digits[index].addingReportingOverflow(carry)
      digits[index] = sum
      (carry, index) = (overflow ? 1 : 0, index + 1)
    }
    trim()
  }

  /// Adds another.
  mutating func add(_ other: WideNumber) {
    for (index, digit) in other.digits.enumerated() { add(digit, at: other.lowest + index) }
  }

  /// Takes away another, which must not be larger.
  mutating func subtract(_ other: WideNumber) {
    guard !other.isZero else { return }
    makeRoom(at: other.lowest)
    var borrow: UInt64 = 0
    for index in digits.indices.dropFirst(other.lowest - lowest) {
      let (first, under) = digits[index].subtractingReportingOverflow(other[lowest + index])
      let (second, underAgain) = first.subtractingReportingOverflow(borrow)
      digits[index] = second
      borrow = under || underAgain ? 1 : 0
    }
    precondition(borrow == 0, "a larger number taken from a smaller one")
    trim()
  }

  /// Puts zeroes where a digit at `place` is to stand.
  private mutating func makeRoom(at place: Int) {
    if isZero { lowest = place }
    if place < lowest {
      digits.insert(contentsOf: repeatElement(0, count: lowest - place), at: 0)
      lowest = place
    }
    while end <= place { digits.append(0) }
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeroes = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeroes)
    lowest = isZero ? 0 : lowest + zeroes
  }
}

extension WideNumber: Comparable {
  /// Compares from the highest digit down.
  static func < (left: WideNumber, right: WideNumber) -> Bool {
    for place in (0..<max(left.end, right.end)).reversed() where left[place] != right[place] {
      return left[place] < right[place]
    }
    return false
  }
}

extension WideNumber {
  /// The nearest double to the number times 2^`exponent`, the even one of two as near.
  ///
  /// - Parameter exponent: -1074, that of the least double, so that nothing rounds a second time.
  /// - Returns: The double; infinite beyond all numbers.
  func rounded(times exponent: Int) -> Double {
    guard let top = digits.last else { return 0 }
    // The 64 highest bits, and in the last of them whether anything follows: `Double` rounds this as
    // it would the whole.
    let shift = top.leadingZeroBitCount
    let next = self[end - 2]
    var head = top << UInt64(shift)
    if shift > 0 { head |= next >> UInt64(64 - shift) }
    let rest = shift > 0 ? next << UInt64(shift) : next
    let hasMore = rest != 0 || digits.dropLast(2).contains { $0 != 0 }
    if hasMore { head |= 1 }
    let highest = end * 64 - 1 - shift
    if highest < 64 {
      // Of so few bits none was cut off; a double may be too small to have 53 of them.
      return Double(sign: .plus, exponent: exponent, significand: Double(self[0]))
    }
    return Double(sign: .plus, exponent: highest - 63 + exponent, significand: Double(head))
  }
}
