/// The datapoints one evaluation judges, sorted into breaching and good ones.
///
/// Of the windows in the range, the newest N that have data count; gaps between them are skipped
/// and older ones dropped (E1, documented). All lists run from new to old.
package struct EvaluationPoints: Hashable, Sendable {
  /// The windows looked at from new to old, missing ones as `nil`, as far as they were needed.
  package let windows: [Datapoint?]
  /// The newest N datapoints, or fewer if the range has fewer.
  package let used: [Datapoint]
  /// Those of `used` that satisfy the comparison with the threshold (E2).
  package let breaching: [Datapoint]
  /// Those of `used` that do not.
  package let good: [Datapoint]
  /// By how many `used` falls short of N.
  package let fill: Int
  /// How many windows old the oldest point is, counting the newest window as 1; `nil` without any.
  package let oldestAge: Int?

  /// Takes the points out of `windows`, all windows of the range from new to old, missing as `nil`.
  package init(windows: [Datapoint?], settings: AlarmSettings) {
    var used: [Datapoint] = []
    var oldestAge: Int?
    for (index, datapoint) in windows.enumerated() where used.count < settings.evaluationPeriods {
      guard let datapoint else { continue }
      used.append(datapoint)
      oldestAge = index + 1
    }
    let isBreaching = { (datapoint: Datapoint) in
      settings.comparison.holds(datapoint.value, settings.threshold)
    }
    self.windows = windows
    self.used = used
    self.oldestAge = oldestAge
    breaching = used.filter(isBreaching)
    good = used.filter { !isBreaching($0) }
    fill = settings.evaluationPeriods - used.count
  }
}
