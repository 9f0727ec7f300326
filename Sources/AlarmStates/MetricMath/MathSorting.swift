/// In which order `SORT` puts series, and how many of them it keeps.
struct MathSorting: Hashable, Sendable {
  /// What is compared: `AVG`, `MAX`, `MIN` or `SUM` of a series' values.
  private let function: MathFunction
  private let isDescending: Bool
  /// Nil keeps all.
  private let limit: Int?

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

  /// Returns `all` in order, equal ones as they were; series without a value come last (assumed).
  func callAsFunction(_ all: [[Double?]]) -> [[Double?]] {
    let keyed = all.enumerated().map { index, series in
      (index: index, key: key(of: series), series: series)
    }
    let sorted = keyed.sorted { left, right in
      guard let first = left.key, let second = right.key, first != second else {
        // One without a value is behind one with it.
        let isBehind = (left.key == nil, right.key == nil)
        return isBehind.0 == isBehind.1 ? left.index < right.index : isBehind.1
      }
      return isDescending ? first > second : first < second
    }
    return sorted.prefix(limit ?? sorted.count).map(\.series)
  }

  private func key(of series: [Double?]) -> Double? {
    let values = series.compactMap(\.self)
    return values.isEmpty ? nil : function(over: values)
  }
}
