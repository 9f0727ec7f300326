extension RequestTable {
  /// A metric and what is made of it; Terraform has all of it in one block.
  private static let metricStat = RequestTable([
    Member(
      "Metric",
      .object(
        RequestTable([
          Member("Namespace", .text, "namespace"), Member("MetricName", .text, "metric_name"),
          Member("Dimensions", .pairs, "dimensions"),
        ]))),
    Member("Period", .number, "period"), Member("Stat", .text, "stat"),
    Member("Unit", .text, "unit"),
  ])

  private static let query = RequestTable([
    Member("Id", .text, "id"), Member("Expression", .text, "expression"),
    Member("Label", .text, "label"), Member("ReturnData", .truth, "return_data"),
    Member("Period", .number, "period").unsetAtZero(), Member("AccountId", .text, "account_id"),
    Member("MetricStat", .object(metricStat), "metric"),
  ])

  /// How long alarms look back by the clock on the wall.
  private static let window = RequestTable([
    Member(describing: "SlidingWindow", .value),
    Member(
      describing: "WallClockWindow",
      .object(RequestTable([Member(describing: "Timezone")]))),
  ])

  /// Whom every kind of alarm notifies.
  private static let actions = [
    Member("ActionsEnabled", .truth, "actions_enabled"),
    Member("AlarmActions", .texts, "alarm_actions"), Member("OKActions", .texts, "ok_actions"),
    Member("InsufficientDataActions", .texts, "insufficient_data_actions"),
  ]

  /// What is known of every kind of alarm that is there, and its tags.
  private static let described =
    [Member("AlarmArn", .text, "arn").computed()]
    + [
      "AlarmConfigurationUpdatedTimestamp", "StateValue", "StateReason", "StateReasonData",
      "StateUpdatedTimestamp", "StateTransitionedTimestamp",
    ].map { Member(describing: $0) } + [Member(describing: "Tags", .value)]

  /// An alarm on a metric or an expression, as `put-metric-alarm` takes it and `describe-alarms` prints it
  /// (aws-formats, section 1.2).
  static let metricAlarm = RequestTable(
    [
      Member("AlarmName", .text, "alarm_name"),
      Member("AlarmDescription", .text, "alarm_description"),
      Member("Namespace", .text, "namespace"), Member("MetricName", .text, "metric_name"),
      Member("Dimensions", .pairs, "dimensions"), Member("Unit", .text, "unit"),
      Member("Statistic", .text, "statistic"),
      Member("ExtendedStatistic", .text, "extended_statistic"),
      Member("Period", .number, "period").unsetAtZero(),
      Member("EvaluationPeriods", .number, "evaluation_periods"),
      Member("DatapointsToAlarm", .number, "datapoints_to_alarm").unsetAtZero(),
      Member("Threshold", .number, "threshold"),
      Member("ThresholdMetricId", .text, "threshold_metric_id"),
      Member("ComparisonOperator", .text, "comparison_operator"),
      Member("TreatMissingData", .text, "treat_missing_data"),
      Member("EvaluateLowSampleCountPercentile", .text, "evaluate_low_sample_count_percentiles")
        .computed(),
      Member("Metrics", .list(query), "metric_query"),
    ] + actions + described + [
      Member(describing: "EvaluationState"), Member(describing: "EvaluationCriteria", .value),
      Member(describing: "EvaluationInterval", .number),
      Member(describing: "WarmUpConfiguration", .value),
      Member(describing: "EvaluationWindow", .object(window)),
    ])

  /// An alarm on other alarms, as `put-composite-alarm` takes it and `describe-alarms` prints it
  /// (aws-formats, section 1.2).
  static let compositeAlarm = RequestTable(
    [
      Member("AlarmName", .text, "alarm_name"),
      Member("AlarmDescription", .text, "alarm_description"),
      Member("AlarmRule", .text, "alarm_rule"),
      Member("ActionsSuppressor", .text, "actions_suppressor", "alarm"),
      Member("ActionsSuppressorWaitPeriod", .number, "actions_suppressor", "wait_period"),
      Member("ActionsSuppressorExtensionPeriod", .number, "actions_suppressor", "extension_period"),
    ] + actions + described
      + ["ActionsSuppressedBy", "ActionsSuppressedReason"]
      .map { Member(describing: $0) })
}
