import MetricAlarms

/// The series a ledger's samples go to, by number: the plan's, then those that dimensions made.
///
/// The numbers of the latter differ from worker to worker; merging translates them.
struct SeriesRegister: Sendable {
  private(set) var all: [MetricSeries]
  /// How many of them are the plan's.
  let plannedCount: Int
  private var indexes: [MetricSeries: Int] = [:]

  /// Creates the register of the plan's own series.
  init(_ series: [MetricSeries]) {
    (all, plannedCount) = (series, series.count)
    for (index, series) in series.enumerated() { indexes[series] = index }
  }

  /// Returns the number of a series, if it has one.
  func knownIndex(of series: MetricSeries) -> Int? { indexes[series] }

  /// Returns the number of a series, a new one when it has none.
  mutating func index(of series: MetricSeries) -> Int {
    if let index = indexes[series] { return index }
    indexes[series] = all.count
    all.append(series)
    return all.count - 1
  }

  /// Adds the series of `other`, and returns the numbers they have here, in the order there.
  mutating func merge(_ other: SeriesRegister) -> [Int] {
    other.all.map { index(of: $0) }
  }
}
