extension KnownKeys {
  private static let metric: [String: KnownKeys] = [
    "Namespace": .text, "MetricName": .text, "Dimensions": .list(texts("Name", "Value")),
  ]

  private static let query: [String: KnownKeys] = [
    "Id": .text, "Expression": .text, "Label": .text, "ReturnData": .truth, "Period": .number,
    "AccountId": .text,
    "MetricStat": .object([
      "Metric": .object(metric), "Period": .number, "Stat": .text, "Unit": .text,
    ]),
  ]

  /// What every kind of alarm has: its details, its tags, and what it did.
  private static let shared = texts(
    "AlarmName", "AlarmArn", "AlarmDescription", "AlarmConfigurationUpdatedTimestamp", "StateValue",
    "StateReason", "StateReasonData", "StateUpdatedTimestamp", "StateTransitionedTimestamp"
  ).merging([
    "ActionsEnabled": .truth, "OKActions": .texts, "AlarmActions": .texts,
    "InsufficientDataActions": .texts, "Tags": .value,
  ]) { first, _ in first }

  /// An alarm on a metric or an expression (aws-formats, section 1.2).
  static let metricAlarm = KnownKeys.object(
    shared.merging(metric) { first, _ in first }.merging([
      "Statistic": .text, "ExtendedStatistic": .text, "Period": .number, "Unit": .text,
      "EvaluationPeriods": .number, "DatapointsToAlarm": .number, "Threshold": .number,
      "ThresholdMetricId": .text, "ComparisonOperator": .text, "TreatMissingData": .text,
      "EvaluationState": .text, "EvaluateLowSampleCountPercentile": .text, "Metrics": .list(query),
      "EvaluationCriteria": .value, "EvaluationInterval": .number,
      "WarmUpConfiguration": .value,
      "EvaluationWindow": .object([
        "SlidingWindow": .value, "WallClockWindow": .object(texts("Timezone")),
      ]),
    ]) { first, _ in first })

  /// An alarm on other alarms.
  static let compositeAlarm = KnownKeys.object(
    shared.merging([
      "AlarmRule": .text, "ActionsSuppressor": .text, "ActionsSuppressorWaitPeriod": .number,
      "ActionsSuppressorExtensionPeriod": .number, "ActionsSuppressedBy": .text,
      "ActionsSuppressedReason": .text,
    ]) { first, _ in first })

  /// What stands beside the alarms in the output of describe-alarms.
  static let alarmFile = KnownKeys.object(
    texts("MetricAlarms", "CompositeAlarms", "LogAlarms", "NextToken"))

  /// A sample of ours.
  static let sample = KnownKeys.object(
    texts("timestamp", "value", "availableAt", "unit", "id"))
}
