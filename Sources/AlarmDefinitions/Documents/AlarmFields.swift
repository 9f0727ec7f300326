import AlarmStates
import MetricWindows

/// The keys of an alarm in the CloudWatch API that say when it fires.
struct AlarmFields: Decodable {
  let alarmName: String?
  let namespace: String?
  let metricName: String?
  let dimensions: [Dimension]?
  let statistic: String?
  let period: Int?
  let evaluationPeriods: Int?
  let datapointsToAlarm: Int?
  let threshold: Double?
  let comparisonOperator: String?
  let treatMissingData: String?
  let evaluationWindow: Window?
  let unit: String?
  let extendedStatistic: String?
  let lowSampleCount: String?
  let thresholdMetricId: String?
  let metrics: [Anything]?
  let evaluationCriteria: Anything?

  struct Dimension: Decodable {
    let name: String
    let value: String

    private enum CodingKeys: String, CodingKey {
      case name = "Name"
      case value = "Value"
    }
  }

  struct Window: Decodable {
    let wallClockWindow: Clock?

    struct Clock: Decodable {
      let timezone: String?

      private enum CodingKeys: String, CodingKey { case timezone = "Timezone" }
    }

    private enum CodingKeys: String, CodingKey { case wallClockWindow = "WallClockWindow" }
  }

  /// A value of which only its presence is of interest.
  struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  private enum CodingKeys: String, CodingKey {
    case alarmName = "AlarmName"
    case namespace = "Namespace"
    case metricName = "MetricName"
    case dimensions = "Dimensions"
    case statistic = "Statistic"
    case period = "Period"
    case evaluationPeriods = "EvaluationPeriods"
    case datapointsToAlarm = "DatapointsToAlarm"
    case threshold = "Threshold"
    case comparisonOperator = "ComparisonOperator"
    case treatMissingData = "TreatMissingData"
    case evaluationWindow = "EvaluationWindow"
    case unit = "Unit"
    case extendedStatistic = "ExtendedStatistic"
    case lowSampleCount = "EvaluateLowSampleCountPercentile"
    case thresholdMetricId = "ThresholdMetricId"
    case metrics = "Metrics"
    case evaluationCriteria = "EvaluationCriteria"
  }

  /// Keys that this version does not understand, and whether they are given.
  var unsupported: [(name: String, isGiven: Bool)] {
    [
      ("Metrics (metric math)", !(metrics ?? []).isEmpty),
      ("ThresholdMetricId (anomaly detection)", thresholdMetricId != nil),
      ("EvaluationCriteria", evaluationCriteria != nil),
    ]
  }
}

extension AlarmFields {
  /// Operators that hold datapoints against an anomaly band instead of a threshold (E9).
  private static let anomalyOperators = [
    "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold",
    "GreaterThanUpperThreshold",
  ]

  /// The settings these keys make, validated; what CloudWatch requires must be there.
  func settings() throws(DocumentError) -> AlarmSettings {
    let comparison = try comparison()
    var settings = AlarmSettings(
      name: alarmName ?? "alarm", threshold: try Self.required(threshold, "Threshold"))
    settings.statistic = try metricStatistic()
    if let lowSampleCount {
      settings.lowSampleCount = try Self.named(lowSampleCount, "EvaluateLowSampleCountPercentile")
    }
    settings.unit = try unit.map { unit throws(DocumentError) in try Self.named(unit, "Unit") }
    settings.period = try Self.required(period, "Period")
    settings.evaluationPeriods = try Self.required(evaluationPeriods, "EvaluationPeriods")
    settings.datapointsToAlarm = datapointsToAlarm
    settings.comparison = comparison
    if let treatMissingData {
      settings.treatMissingData = try Self.named(treatMissingData, "TreatMissingData")
    }
    do throws(AlarmSettingsError) {
      if let clock = evaluationWindow?.wallClockWindow {
        settings.wallClock = try WallClockZone(parsing: clock.timezone ?? "UTC")
      }
      return try settings.validated()
    } catch {
      throw .settings(error)
    }
  }

  private func comparison() throws(DocumentError) -> ThresholdComparison {
    let name = try Self.required(comparisonOperator, "ComparisonOperator")
    if Self.anomalyOperators.contains(name) {
      throw .unsupported("\(name) needs an anomaly band, which")
    }
    return try Self.named(name, "ComparisonOperator")
  }

  private func metricStatistic() throws(DocumentError) -> MetricStatistic {
    guard let extendedStatistic else {
      let name = try Self.required(statistic, "Statistic")
      guard let plain = MetricStatistic(plain: name) else {
        throw .unknownValue("Statistic", name, known: MetricStatistic.plain.map(\.name))
      }
      return plain
    }
    if statistic != nil { throw .exclusive("Statistic", "ExtendedStatistic") }
    guard let percentile = Percentile(extendedStatistic) else {
      throw .unsupported("ExtendedStatistic \(extendedStatistic), being no percentile,")
    }
    return .percentile(percentile)
  }

  private static func required<Value>(
    _ value: Value?, _ key: String
  ) throws(DocumentError) -> Value {
    guard let value else { throw .missing(key) }
    return value
  }

  private static func named<Name: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ key: String
  ) throws(DocumentError) -> Name {
    guard let name = Name(rawValue: text) else {
      throw .unknownValue(key, text, known: Name.allCases.map(\.rawValue))
    }
    return name
  }
}
