/// Compares numbers by their value, exactly and without turning them into binary ones.
///
/// `123`, `123.0` and `1.23e2` are the same (recorded: filters.json json_number_equal); so 9007199254740993 is not
/// 9007199254740992, which a `Double` could not tell apart (assumed).
enum NumberComparison {
  /// How the first of two numbers stands to the second.
  enum Order {
    case less
    case same
    case greater

    var reversed: Order {
      switch self {
      case .less: .greater
      case .same: .same
      case .greater: .less
      }
    }
  }

  /// Compares two well-formed numbers as spelled.
  static func order(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Order {
    let (leftShape, rightShape) = (DecimalShape(left), DecimalShape(right))
    if leftShape.isNegative != rightShape.isNegative {
      return leftShape.isNegative ? .less : .greater
    }
    let order = sizes(left, leftShape, right, rightShape)
    return leftShape.isNegative ? order.reversed : order
  }

  /// Compares without signs.
  private static func sizes(
    _ left: Span<UInt8>, _ leftShape: DecimalShape, _ right: Span<UInt8>,
    _ rightShape: DecimalShape
  ) -> Order {
    if leftShape.isZero || rightShape.isZero {
      if leftShape.isZero == rightShape.isZero { return .same }
      return leftShape.isZero ? .less : .greater
    }
    if leftShape.magnitude != rightShape.magnitude {
      return leftShape.magnitude < rightShape.magnitude ? .less : .greater
    }
    var (leftIndex, rightIndex) = (leftShape.first, rightShape.first)
    while leftIndex < leftShape.end || rightIndex < rightShape.end {
      let leftDigit = digit(of: left, leftShape, at: &leftIndex)
      let rightDigit = digit(of: right, rightShape, at: &rightIndex)
      if leftDigit != rightDigit { return leftDigit < rightDigit ? .less : .greater }
    }
    return .same
  }

  /// Returns the digit at `index` and moves behind it; a point is passed, behind the end there are
  /// zeros.
  private static func digit(
    of text: Span<UInt8>, _ shape: DecimalShape, at index: inout Int
  ) -> UInt8 {
    if index < shape.end, text[index] == UInt8(ascii: ".") { index += 1 }
    guard index < shape.end else { return UInt8(ascii: "0") }
    index += 1
    return text[index - 1]
  }
}
