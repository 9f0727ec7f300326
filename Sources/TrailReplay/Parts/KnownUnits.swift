/// The units that were met, each with the sum of its line, in 32 bytes each.
struct KnownUnits: Sendable {
  /// What is known of a unit that is met.
  enum Finding {
    case new
    /// It was met before, with the same result.
    case repeated
    /// It was met before, and the result was another one.
    case changed
  }

  private var sums: [LineSum: LineSum] = [:]

  var count: Int { sums.count }

  /// What is known of a unit, by the sum of its path.
  func finding(_ path: LineSum, _ sum: LineSum) -> Finding {
    guard let known = sums[path] else { return .new }
    return known == sum ? .repeated : .changed
  }

  mutating func add(_ path: LineSum, _ sum: LineSum) {
    sums[path] = sum
  }

  /// Whether the unit whose path has this sum was met.
  func hold(_ path: LineSum) -> Bool { sums[path] != nil }
}
