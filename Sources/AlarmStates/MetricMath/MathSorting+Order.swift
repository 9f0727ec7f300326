import MetricAlarms

extension MathSorting {
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
