extension KnownKeys {
  private static let dimensions = values("Name", "Value")

  private static let metric = KnownKeys.object([
    "Namespace": .value, "MetricName": .value, "Dimensions": dimensions,
  ])

  private static let query = KnownKeys.object([
    "Id": .value, "Expression": .value, "Label": .value, "ReturnData": .value, "Period": .value,
    "AccountId": .value,
    "MetricStat": .object([
      "Metric": metric, "Period": .value, "Stat": .value, "Unit": .value,
    ]),
  ])

  /// What every kind of alarm has: its details, its tags, and what it did.
  private static let shared = [
    "AlarmName", "AlarmArn", "AlarmDescription", "AlarmConfigurationUpdatedTimestamp",
    "ActionsEnabled", "OKActions", "AlarmActions", "InsufficientDataActions", "Tags", "StateValue",
    "StateReason", "StateReasonData", "StateUpdatedTimestamp", "StateTransitionedTimestamp",
  ].reduce(into: [String: KnownKeys]()) { $0[$1] = .value }

  /// An alarm on a metric or an expression (aws-formats, section 1.2).
  static let metricAlarm = KnownKeys.object(
    shared.merging([
      "Namespace": .value, "MetricName": .value, "Dimensions": dimensions, "Statistic": .value,
      "ExtendedStatistic": .value, "Period": .value, "Unit": .value, "EvaluationPeriods": .value,
      "DatapointsToAlarm": .value, "Threshold": .value, "ThresholdMetricId": .value,
      "ComparisonOperator": .value, "TreatMissingData": .value, "EvaluationState": .value,
      "EvaluateLowSampleCountPercentile": .value, "Metrics": query, "EvaluationCriteria": .value,
      "EvaluationInterval": .value, "WarmUpConfiguration": .value,
      "EvaluationWindow": .object([
        "SlidingWindow": .value, "WallClockWindow": values("Timezone"),
      ]),
    ]) { first, _ in first })

  /// An alarm on other alarms.
  static let compositeAlarm = KnownKeys.object(
    shared.merging([
      "AlarmRule": .value, "ActionsSuppressor": .value, "ActionsSuppressorWaitPeriod": .value,
      "ActionsSuppressorExtensionPeriod": .value, "ActionsSuppressedBy": .value,
      "ActionsSuppressedReason": .value,
    ]) { first, _ in first })

  /// What stands beside the alarms in the output of describe-alarms.
  static let alarmFile = KnownKeys.values(
    "MetricAlarms", "CompositeAlarms", "LogAlarms", "NextToken")

  /// A sample of ours.
  static let sample = KnownKeys.values("timestamp", "value", "availableAt", "unit", "id")
}
