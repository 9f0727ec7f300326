import MetricAlarms
import UTCTimes

/// What `aws cloudwatch get-metric-statistics` and `get-metric-data` print.
struct SavedStatistics: Decodable {
  private let datapoints: [Point]?
  private let results: [Series]?

  private struct Point: Decodable {
    let time: String
    let sum: Double?
    let sampleCount: Double?
    let average: Double?
    let minimum: Double?
    let maximum: Double?
    let extended: [String: Double]?
    let unit: String?

    enum CodingKeys: String, CodingKey {
      case time = "Timestamp"
      case sum = "Sum"
      case sampleCount = "SampleCount"
      case average = "Average"
      case minimum = "Minimum"
      case maximum = "Maximum"
      case extended = "ExtendedStatistics"
      case unit = "Unit"
    }

    func value(_ statistic: MetricStatistic) -> Double? {
      switch statistic {
      case .sum: sum
      case .sampleCount: sampleCount
      case .average: average
      case .minimum: minimum
      case .maximum: maximum
      case .extended(let statistic): extended?[statistic.name]
      }
    }
  }

  private struct Series: Decodable {
    let id: String?
    let times: [String]
    let values: [Double]

    enum CodingKeys: String, CodingKey {
      case id = "Id"
      case times = "Timestamps"
      case values = "Values"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case datapoints = "Datapoints"
    case results = "MetricDataResults"
  }

  /// Whether the document is one of these at all.
  var isGiven: Bool { datapoints != nil || results != nil }

  /// Returns a sample for each value; results of expressions, which have none, are left out.
  func samples(of metrics: [WatchedMetric]) throws(DocumentError) -> [SampleDocument.Sample] {
    // Its samples are counted, and here there is one for each window whatever it held.
    if let metric = metrics.first(where: { !$0.statistic.isOfOneSampleTheSample }) {
      throw .unsupported("saved output with an alarm on \(metric.statistic.name)")
    }
    return try datapointSamples(of: metrics) + resultSamples(of: metrics)
  }

  private func datapointSamples(
    of metrics: [WatchedMetric]
  ) throws(DocumentError) -> [SampleDocument.Sample] {
    guard let datapoints else { return [] }
    guard metrics.count == 1 else {
      throw .unsupported("get-metric-statistics output for \(metrics.count) metrics")
    }
    var samples: [SampleDocument.Sample] = []
    for (index, point) in datapoints.enumerated() {
      let statistic = metrics[0].statistic
      guard let value = point.value(statistic) else {
        throw .missing("Datapoints.[\(index)].\(statistic.name)")
      }
      samples.append(try Self.sample(point.time, value, unit: point.unit, of: 0))
    }
    return samples
  }

  private func resultSamples(
    of metrics: [WatchedMetric]
  ) throws(DocumentError) -> [SampleDocument.Sample] {
    guard let results else { return [] }
    let named = metrics.compactMap(\.id)
    if named.isEmpty, results.count != 1 {
      throw .unsupported("get-metric-data output with \(results.count) results")
    }
    var samples: [SampleDocument.Sample] = []
    for result in results {
      let index = named.isEmpty ? 0 : named.firstIndex { $0 == result.id }
      guard let index else { continue }
      for (time, value) in zip(result.times, result.values) {
        samples.append(try Self.sample(time, value, of: index))
      }
    }
    let isKnown = results.contains { named.isEmpty || named.contains($0.id ?? "") }
    if !results.isEmpty, !isKnown {
      throw .unknownValue("Id", results[0].id ?? "", known: named)
    }
    return samples
  }

  private static func sample(
    _ time: String, _ value: Double, unit: String? = nil, of metric: Int
  ) throws(DocumentError) -> SampleDocument.Sample {
    guard let seconds = UTCTime(typed: time)?.seconds else {
      throw .unknownValue("Timestamp", time, known: ["times such as 2026-11-23T10:00:00Z"])
    }
    return SampleDocument.Sample(time: seconds, value: value, unit: unit, metric: metric)
  }
}
