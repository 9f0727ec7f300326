/// How close two names are.
package enum NameDistance {
  /// Returns whether one letter more, less or other, or two neighbours swapped, make the same name.
  package static func isOneEdit(from left: [UInt8], to right: [UInt8]) -> Bool {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let limit = min(left.count, right.count) - start
    let end = min(zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, limit)
    let (leftRest, rightRest) = (left.count - start - end, right.count - start - end)
    if max(leftRest, rightRest) == 1 { return true }
    return leftRest == 2 && rightRest == 2 && left[start] == right[start + 1]
      && left[start + 1] == right[start]
  }
}
