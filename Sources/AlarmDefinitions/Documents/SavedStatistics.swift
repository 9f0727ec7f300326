import MetricWindows
import TrailReplay

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
      case .percentile(let percentile): extended?[percentile.name]
      }
    }
  }

  private struct Series: Decodable {
    let times: [String]
    let values: [Double]

    enum CodingKeys: String, CodingKey {
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

  /// Returns a sample for each value of `statistic`.
  func samples(_ statistic: MetricStatistic) throws(DocumentError) -> [SampleDocument.Sample] {
    // Its samples are counted, and here there is one for each window whatever it held.
    if statistic == .sampleCount { throw .unsupported("saved output with a SampleCount alarm") }
    var samples: [SampleDocument.Sample] = []
    for (index, point) in (datapoints ?? []).enumerated() {
      guard let value = point.value(statistic) else {
        throw .missing("Datapoints.[\(index)].\(statistic.name)")
      }
      samples.append(try Self.sample(point.time, value, unit: point.unit))
    }
    guard let results else { return samples }
    guard results.count == 1 else {
      throw .unsupported("get-metric-data output with \(results.count) results")
    }
    for (time, value) in zip(results[0].times, results[0].values) {
      samples.append(try Self.sample(time, value))
    }
    return samples
  }

  private static func sample(
    _ time: String, _ value: Double, unit: String? = nil
  ) throws(DocumentError) -> SampleDocument.Sample {
    guard let seconds = RecordSelection.time(from: time) else {
      throw .unknownValue("Timestamp", time, known: ["times such as 2026-11-23T10:00:00Z"])
    }
    return SampleDocument.Sample(time: seconds, value: value, availableAt: nil, unit: unit)
  }
}
