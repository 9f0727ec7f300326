/// In which order `SORT` puts series, and how many of them it keeps.
package struct MathSorting: Hashable, Sendable {
  /// What is compared: `AVG`, `MAX`, `MIN` or `SUM` of a series' values.
  package let function: MathFunction
  /// Whether the greatest comes first.
  package let isDescending: Bool
  /// How many series it keeps; nil keeps all.
  package let limit: Int?

  /// Takes what stands behind the array: a function, `ASC` or `DESC`, and perhaps a number.
  init?(_ arguments: ArraySlice<MathNode>) {
    let kinds = arguments.map(\.kind)
    guard case .reference(let name) = kinds[0], case .reference(let order) = kinds[1],
      let function = MathFunction(rawValue: name),
      [.average, .maximum, .minimum, .sum].contains(function), ["ASC", "DESC"].contains(order)
    else { return nil }
    (self.function, isDescending) = (function, order == "DESC")
    guard kinds.count > 2 else {
      limit = nil
      return
    }
    guard case .number(let number) = kinds[2], let count = Int(exactly: number), count > 0 else {
      return nil
    }
    limit = count
  }
}
