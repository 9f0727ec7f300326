package import MetricAlarms

/// The datapoints one evaluation judges, and how many of them are breaching and good.
///
/// Of the windows in the range, the newest N that have data count; gaps between them are skipped
/// and older ones dropped (E1, documented). All lists run from new to old, and are made when asked
/// for: most evaluations change nothing and need only the numbers.
package struct EvaluationPoints: Hashable, Sendable {
  /// How many datapoints count: N, or fewer if the range has fewer.
  private(set) var usedCount = 0
  /// How many of them satisfy the comparison with the threshold (E2).
  private(set) var breachingCount = 0
  /// How many windows old the oldest point is, counting the newest window as 1; `nil` without any.
  private(set) var oldestAge: Int?
  private let wanted: Int
  private let comparison: ThresholdComparison
  private let threshold: Double
  private let range: RangeWindows

  /// Takes the points out of `windows`, all windows of the range from new to old, missing as `nil`.
  package init(windows: [Datapoint?], settings: AlarmSettings) {
    let held = windows.enumerated().compactMap { index, datapoint in
      datapoint.map { RangeWindows.Held(age: index + 1, datapoint: $0) }
    }
    let range = RangeWindows(
      instant: 0, period: settings.period, count: windows.count, held: held)
    self.init(range, settings: settings)
  }

  /// Takes the points out of an evaluation's windows.
  init(_ range: RangeWindows, settings: AlarmSettings) {
    self.range = range
    wanted = settings.evaluationPeriods
    (comparison, threshold) = (settings.comparison, settings.threshold)
    var last = 0
    for window in range.held where usedCount < wanted {
      useFillers(from: last + 1, to: window.age - 1)
      if usedCount < wanted, let datapoint = window.datapoint {
        use(1, of: datapoint.value, through: window.age)
      }
      last = window.age
    }
    useFillers(from: last + 1, to: range.count)
  }

  /// Counts windows without samples, where an expression gives these a value.
  private mutating func useFillers(from first: Int, to last: Int) {
    let count = min(last - first + 1, wanted - usedCount)
    guard let filler = range.filler, count > 0 else { return }
    use(count, of: filler, through: first + count - 1)
  }

  private mutating func use(_ count: Int, of value: Double, through age: Int) {
    usedCount += count
    if comparison.holds(value, threshold) { breachingCount += count }
    oldestAge = age
  }

  /// How many of the points are good.
  var goodCount: Int { usedCount - breachingCount }

  /// By how many the points fall short of N.
  package var fill: Int { wanted - usedCount }

  /// The windows looked at, missing ones as `nil`, as far as they were needed.
  package var windows: [Datapoint?] {
    range.datapoints(through: usedCount == wanted ? oldestAge ?? range.count : range.count)
  }

  /// The points that count.
  package var used: [Datapoint] {
    range.datapoints(through: oldestAge ?? 0).compactMap(\.self)
  }

  /// Those of `used` that satisfy the comparison with the threshold (E2).
  package var breaching: [Datapoint] {
    used.filter { comparison.holds($0.value, threshold) }
  }

  /// Those of `used` that do not.
  package var good: [Datapoint] {
    used.filter { !comparison.holds($0.value, threshold) }
  }
}
