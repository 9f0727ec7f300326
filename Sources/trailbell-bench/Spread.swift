/// The middle of several values, and how far apart they were.
struct Spread: Codable {
  let median: Double
  let least: Double
  let most: Double

  /// Of no values at all, zero.
  init(_ values: [Double]) {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    (least, most) = (sorted.first ?? 0, sorted.last ?? 0)
    guard !sorted.isEmpty else {
      median = 0
      return
    }
    median =
      sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
