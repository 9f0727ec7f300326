/// A step from one result to another that goes the wrong way: a higher threshold, and more alarms.
///
/// What was one long time in ALARM becomes several: the alarm leaves between, and comes back.
public struct TuningStep: Hashable, Sendable {
  /// The result with the lower threshold, by its index.
  public let from: Int
  /// The one with the next higher threshold.
  public let to: Int

  /// Finds the steps among results, other things than thresholds being equal.
  static func all(in results: [TuningResult]) -> [TuningStep] {
    let groups = Dictionary(
      grouping: results.indices.filter { results[$0].choice.threshold != nil }
    ) {
      var choice = results[$0].choice
      choice.threshold = nil
      return choice
    }
    return groups.values.flatMap { group in
      let sorted = group.sorted { results[$0].threshold < results[$1].threshold }
      return zip(sorted, sorted.dropFirst()).filter { low, high in
        results[low].alarmCount < results[high].alarmCount
      }.map { TuningStep(from: $0, to: $1) }
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}

extension TuningResult {
  fileprivate var threshold: Double { choice.threshold ?? 0 }
}
