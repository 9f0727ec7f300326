import FilterPatterns
import MetricAlarms

/// The filters that alarms on metrics which nobody writes may mean.
struct NearMetrics {
  /// Most pairs of metrics whose names are compared letter by letter; beyond these only equal names are near.
  private static let pairLimit = 100_000

  /// A metric's names as they are compared, and the first filter that writes it.
  private struct Candidate {
    let namespace: Spelling
    let metricName: Spelling
    let index: Int
  }

  /// A name, and how little of it matters.
  private struct Spelling {
    let lowercased: String
    let bytes: [UInt8]

    init(_ name: String) { (lowercased, bytes) = (name.lowercased(), Array(name.utf8)) }

    func isNear(_ other: Spelling) -> Bool {
      lowercased == other.lowercased || NameDistance.isOneEdit(from: bytes, to: other.bytes)
    }
  }

  private let filters: [ReadFilter]
  /// The first filter of each metric, and of each name of a metric in whichever namespace.
  private var byMetric: [ReadMetric: Int] = [:]
  private var byName: [String: Int] = [:]
  private var candidates: [Candidate] = []

  init(_ reading: DefinitionsReading) {
    filters = reading.filters
    let limit = Self.pairLimit / max(1, reading.alarms.count)
    for (index, read) in filters.enumerated() where byMetric[read.metric] == nil {
      let series = read.filter.series
      byMetric[read.metric] = index
      if byName[series.metricName] == nil { byName[series.metricName] = index }
      guard candidates.count < limit else { continue }
      candidates.append(
        Candidate(
          namespace: Spelling(series.namespace), metricName: Spelling(series.metricName),
          index: index))
    }
  }

  /// The first filter that writes `metric`, whatever its dimensions.
  func writer(of metric: ReadMetric) -> ReadFilter? {
    byMetric[metric].map { filters[$0] }
  }

  /// The first filter that writes a metric of that name elsewhere, or one that is spelt nearly so.
  func filter(near series: MetricSeries) -> ReadFilter? {
    let (namespace, name) = (Spelling(series.namespace), Spelling(series.metricName))
    let near = candidates.first {
      $0.namespace.isNear(namespace) && $0.metricName.isNear(name)
    }
    return [byName[series.metricName], near?.index].compactMap(\.self).min().map { filters[$0] }
  }
}
