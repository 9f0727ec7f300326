/// The datapoints one evaluation judges, and how many of them are breaching and good.
///
/// Of the windows in the range, the newest N that have data count; gaps between them are skipped
/// and older ones dropped (E1, documented). All lists run from new to old, and are made when asked
/// for: most evaluations change nothing and need only the numbers.
package struct EvaluationPoints: Hashable, Sendable {
  /// The windows looked at from new to old, missing ones as `nil`, as far as they were needed.
  package let windows: [Datapoint?]
  /// How many datapoints count: N, or fewer if the range has fewer.
  package let usedCount: Int
  /// How many of them satisfy the comparison with the threshold (E2).
  package let breachingCount: Int
  /// How many windows old the oldest point is, counting the newest window as 1; `nil` without any.
  package let oldestAge: Int?
  /// By how many `used` falls short of N.
  package let fill: Int
  private let comparison: ThresholdComparison
  private let threshold: Double

  /// Takes the points out of `windows`, all windows of the range from new to old, missing as `nil`.
  package init(windows: [Datapoint?], settings: AlarmSettings) {
    (comparison, threshold) = (settings.comparison, settings.threshold)
    var (used, breaching) = (0, 0)
    var oldestAge: Int?
    for (index, datapoint) in windows.enumerated() where used < settings.evaluationPeriods {
      guard let datapoint else { continue }
      used += 1
      if comparison.holds(datapoint.value, threshold) { breaching += 1 }
      oldestAge = index + 1
    }
    self.windows = windows
    self.oldestAge = oldestAge
    (usedCount, breachingCount) = (used, breaching)
    fill = settings.evaluationPeriods - used
  }

  /// How many of the points are good.
  package var goodCount: Int { usedCount - breachingCount }

  /// The points that count.
  package var used: [Datapoint] {
    windows.prefix(oldestAge ?? 0).compactMap(\.self)
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
