extension Dictionary where Key: Comparable {
  /// What it has in the order of its keys.
  var inOrder: [Element] {
    if isEmpty { return [] }
    return count == 1 ? Array(self) : sorted { $0.key < $1.key }
  }
}
