extension CommandRequest {
  /// Members without which nothing comes of a request.
  private var deciding: [String] {
    switch options.kind {
    case .putMetricFilter:
      return ["logGroupName", "filterName", "filterPattern", "metricTransformations"]
    case .putCompositeAlarm: return ["AlarmName", "AlarmRule"]
    case .putMetricAlarm:
      let common = ["AlarmName", "EvaluationPeriods", "Threshold", "ComparisonOperator"]
      if isGiven("Metrics") { return common }
      let statistic = isGiven("ExtendedStatistic") ? [] : ["Statistic"]
      return common + ["Namespace", "MetricName", "Period"] + statistic
    }
  }

  /// Takes it that `text`, which is not known, gives the request the members that decide and that nothing else
  /// gives it.
  mutating func takeAsGiven(by text: DocumentText) {
    for name in deciding where !isGiven(name) { give(name, .unknown(text)) }
  }
}

extension DocumentText {
  /// Whether some of the text is not known.
  var isUnknown: Bool { known == nil }
}
