import MetricAlarms

/// The keys of an alarm in the CloudWatch API that say when it fires.
struct AlarmFields: Decodable {
  let alarmName: String?
  let namespace: String?
  let metricName: String?
  let dimensions: [Dimension]?
  let statistic: String?
  let period: WholeNumber?
  let evaluationPeriods: WholeNumber?
  let datapointsToAlarm: WholeNumber?
  let threshold: Double?
  let comparisonOperator: String?
  let treatMissingData: String?
  let evaluationWindow: Window?
  let unit: String?
  let extendedStatistic: String?
  let lowSampleCount: String?
  let thresholdMetricId: String?
  let metrics: [MetricQueryFields]?
  let evaluationCriteria: Anything?
  let warmUp: Anything?

  struct Dimension: Decodable {
    let name: String
    let value: String

    var dimension: MetricDimension { MetricDimension(name: name, value: value) }

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
    case warmUp = "WarmUpConfiguration"
  }

  /// Keys that this version does not understand, and whether they are given.
  var unsupported: [(name: String, isGiven: Bool)] {
    [
      ("ThresholdMetricId (anomaly detection)", thresholdMetricId != nil),
      ("EvaluationCriteria", evaluationCriteria != nil),
    ]
  }
}
