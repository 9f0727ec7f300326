/// The metrics that filters write and that alarms watch, by names some of which may not be known.
///
/// What is not known is the same where it has the same name on both sides; else nothing is claimed of it.
struct MetricNames {
  /// Most pairs of names that are compared: beyond these any may be the same, and nothing is claimed.
  private static let pairLimit = 100_000

  let written: Set<ReadMetric>
  let watched: Set<ReadMetric>
  /// Metrics of alarms that cannot be used: what is wrong with these is reported, and not of their filters.
  private let refused: Set<ReadMetric>
  /// Those of them that are not all known.
  private let openWritten: [ReadMetric]
  private let openWatched: [ReadMetric]
  /// Whether definitions may stand where nothing was read.
  private let hasUnread: Bool
  private let allWatched: [ReadMetric]

  init(_ reading: DefinitionsReading) {
    written = Set(reading.filters.map(\.metric) + reading.brokenMetrics)
    watched = Set(reading.alarms.flatMap(\.metrics.values))
    refused = Set(reading.refusedWatched)
    hasUnread = reading.hasUnread
    allWatched = Array(watched)
    (openWritten, openWatched) = (written.filter { !$0.isKnown }, watched.filter { !$0.isKnown })
  }

  /// Whether a filter may write `metric`, which an alarm watches, though none is known to: one that is not
  /// known may be any, also of filters that are not here.
  func mayBeWritten(_ metric: ReadMetric) -> Bool {
    // What AWS's own services report is no filter's.
    if written.contains(metric) || metric.namespace.known?.hasPrefix("AWS/") == true {
      return false
    }
    if hasUnread { return true }
    return !metric.isKnown || mayBeAny(metric, of: openWritten, times: watched.count)
  }

  /// Whether an alarm may be on `metric`, which a filter writes, though none is known to.
  func mayBeWatched(_ metric: ReadMetric) -> Bool {
    if watched.contains(metric) { return false }
    if hasUnread { return true }
    if refused.contains(metric) || refused.contains(where: { !$0.isKnown && $0.mayBe(metric) }) {
      return true
    }
    return mayBeAny(metric, of: metric.isKnown ? openWatched : allWatched, times: written.count)
  }

  private func mayBeAny(_ metric: ReadMetric, of others: [ReadMetric], times: Int) -> Bool {
    if others.isEmpty { return false }
    if others.count * times > Self.pairLimit { return true }
    return others.contains { $0.mayBe(metric) }
  }
}
