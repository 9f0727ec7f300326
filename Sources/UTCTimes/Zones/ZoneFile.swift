/// What a file of the system's time zone database says of one zone (TZif; RFC 9636, versions 1 to 4).
package struct ZoneFile: Hashable, Sendable {
  /// Seconds since the Unix epoch from which on another offset holds, ascending.
  let changes: [Int]
  /// The offset that holds from each of them on, as an index.
  let indices: [UInt8]
  /// The different offsets; the first one holds before all changes.
  let offsets: [ZoneOffset]
  /// What holds behind the last change; nil: what it led to.
  let rule: ZoneRule?

  /// Returns the offset at a time in seconds since the Unix epoch.
  package func offset(at time: Int) -> ZoneOffset {
    let passed = countOfChanges(through: time)
    if passed == changes.count, let rule { return rule.offset(at: time) }
    return offsets[passed == 0 ? 0 : Int(indices[passed - 1])]
  }

  /// Returns when the next change is behind a time, if it be only one of the name; nil: there is none.
  package func nextChange(after time: Int) -> Int? {
    let passed = countOfChanges(through: time)
    return passed < changes.count ? changes[passed] : rule?.nextChange(after: time)
  }

  private func countOfChanges(through time: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
