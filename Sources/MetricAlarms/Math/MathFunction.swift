/// A function of metric math (section 8 of the reference).
package enum MathFunction: String, CaseIterable, Hashable, Sendable {
  case abs = "ABS"
  case ceil = "CEIL"
  case floor = "FLOOR"
  case sum = "SUM"
  case average = "AVG"
  case minimum = "MIN"
  case maximum = "MAX"
  case fill = "FILL"
  case choose = "IF"
  case metrics = "METRICS"
  case first = "FIRST"
  case sort = "SORT"
  case removeEmpty = "REMOVE_EMPTY"
  case timeSeries = "TIME_SERIES"

  /// Functions CloudWatch has and this does not, each with what is said of it.
  static let refused: [String: String] = {
    var reasons: [String: String] = [
      "SEARCH": "SEARCH cannot be used in alarms",
      "ANOMALY_DETECTION_BAND": "ANOMALY_DETECTION_BAND, an anomaly band, is not supported",
      "INSIGHT_RULE_METRIC": "INSIGHT_RULE_METRIC, Contributor Insights, is not supported",
      "INSIGHT_RULE": "INSIGHT_RULE, Contributor Insights, is not supported",
      "SELECT": "SELECT, a Metrics Insights query, is not supported",
    ]
    let others = [
      "DATAPOINT_COUNT", "DATE", "DAY", "DB_PERF_INSIGHTS", "DIFF", "DIFF_TIME", "EPOCH", "LAST",
      "HOUR", "LAMBDA", "LOG", "LOG10", "METRIC_COUNT", "MINUTE", "MONTH", "PERIOD", "RATE",
      "RUNNING_SUM", "SERVICE_QUOTA", "SLICE", "STDDEV", "YEAR",
    ]
    for name in others { reasons[name] = "\(name) is not supported" }
    return reasons
  }()
}
