/// Tests that no single value can pass both of.
///
/// In doubt there is none: a remark that is wrong costs more than one that is missing.
enum TestContradiction {
  /// Returns whether no value passes both tests.
  static func exists(_ left: PatternTest, _ right: PatternTest) -> Bool {
    guard case .compares(let leftSign, let leftLiteral) = left,
      case .compares(let rightSign, let rightLiteral) = right
    else { return kind(of: left) != kind(of: right) }
    switch (leftSign, rightSign) {
    case (.equal, .equal): return differ(leftLiteral, rightLiteral)
    case (.equal, .notEqual), (.notEqual, .equal): return leftLiteral.isSpelled(as: rightLiteral)
    case (.equal, _): return misses(leftLiteral, rightSign, rightLiteral)
    case (_, .equal): return misses(rightLiteral, leftSign, leftLiteral)
    case (.notEqual, _), (_, .notEqual): return false
    default: return areApart(leftSign, leftLiteral, rightSign, rightLiteral)
    }
  }

  /// What a test asks a value to be.
  private static func kind(of test: PatternTest) -> Int {
    switch test {
    case .notExists: 0
    case .isNull: 1
    case .isTrue: 2
    case .isFalse: 3
    case .compares: 4
    }
  }

  /// `= x` beside `= y`.
  private static func differ(_ left: PatternLiteral, _ right: PatternLiteral) -> Bool {
    switch (left.form, right.form) {
    case (.regex, _), (_, .regex): return false
    case (.number, .number): return order(left, right) != .same
    case (.number, .text): return numberDiffers(left, right)
    case (.text, .number): return numberDiffers(right, left)
    case (.text, .text):
      if left.hasWildcard, right.hasWildcard { return false }
      if left.hasWildcard { return !covers(left, right) }
      if right.hasWildcard { return !covers(right, left) }
      return !left.isSpelled(as: right)
    }
  }

  /// A number also equals texts that spell another number of the same value (rule 4.8).
  private static func numberDiffers(_ number: PatternLiteral, _ text: PatternLiteral) -> Bool {
    if text.hasWildcard { return false }
    guard PatternLiteral.isNumber(Array(text.text.utf8).span) else { return true }
    return order(number, text) != .same
  }

  /// `= x` beside an order: the value must be a number.
  private static func misses(
    _ equal: PatternLiteral, _ sign: PatternComparison, _ bound: PatternLiteral
  ) -> Bool {
    if equal.form == .regex || equal.hasWildcard { return false }
    guard PatternLiteral.isNumber(Array(equal.text.utf8).span) else { return true }
    let order = order(equal, bound)
    switch sign {
    case .less: return order != .less
    case .lessOrEqual: return order == .greater
    case .greater: return order != .greater
    case .greaterOrEqual: return order == .less
    case .equal, .notEqual: return false
    }
  }

  /// `> x` beside `< y` with nothing between them.
  private static func areApart(
    _ leftSign: PatternComparison, _ left: PatternLiteral, _ rightSign: PatternComparison,
    _ right: PatternLiteral
  ) -> Bool {
    guard leftSign.isLowerBound != rightSign.isLowerBound else { return false }
    let (low, high) = leftSign.isLowerBound ? (left, right) : (right, left)
    let isClosed = leftSign.includesBound && rightSign.includesBound
    switch order(low, high) {
    case .less: return false
    case .same: return !isClosed
    case .greater: return true
    }
  }

  private static func order(
    _ left: PatternLiteral, _ right: PatternLiteral
  ) -> NumberComparison.Order {
    NumberComparison.order(Array(left.text.utf8).span, Array(right.text.utf8).span)
  }

  private static func covers(_ wildcard: PatternLiteral, _ text: PatternLiteral) -> Bool {
    TextWildcard.covers(Array(text.text.utf8).span, Array(wildcard.text.utf8).span)
  }
}

extension PatternComparison {
  fileprivate var isLowerBound: Bool { self == .greater || self == .greaterOrEqual }

  fileprivate var includesBound: Bool { self == .lessOrEqual || self == .greaterOrEqual }
}

extension PatternLiteral {
  var hasWildcard: Bool { form == .text && text.utf8.contains(UInt8(ascii: "*")) }

  fileprivate func isSpelled(as other: PatternLiteral) -> Bool {
    form == other.form && text.utf8.elementsEqual(other.text.utf8)
  }
}
