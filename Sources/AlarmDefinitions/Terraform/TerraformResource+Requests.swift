import MetricAlarms

extension TerraformResource {
  /// The metric filter by the API's names.
  var metricFilter: DocumentTree {
    let transformations = (self["metric_transformation"]?.items ?? []).map { item in
      DocumentTree.object(of: [
        ("metricName", item["name"]), ("metricNamespace", item["namespace"]),
        ("metricValue", item["value"]),
        ("defaultValue", Self.set(item["default_value"])),
        ("dimensions", Self.set(item["dimensions"])),
        ("unit", Self.set(item["unit"])),
      ])
    }
    return .object(of: [
      ("filterName", name("name")), ("filterPattern", values["pattern"]),
      ("logGroupName", name("log_group_name")),
      ("applyOnTransformedLogs", self["apply_on_transformed_logs"]),
      ("fieldSelectionCriteria", self["field_selection_criteria"]),
      ("emitSystemFieldDimensions", self["emit_system_field_dimensions"]),
      ("metricTransformations", transformations.isEmpty ? nil : .list(transformations)),
    ])
  }

  /// The alarm on a metric or an expression by the API's names.
  var metricAlarm: DocumentTree {
    let texts: [(String, DocumentTree?)] = [
      ("MetricName", "metric_name"), ("Namespace", "namespace"), ("Statistic", "statistic"),
      ("ExtendedStatistic", "extended_statistic"), ("Unit", "unit"),
      ("ComparisonOperator", "comparison_operator"), ("Threshold", "threshold"),
      ("ThresholdMetricId", "threshold_metric_id"), ("EvaluationPeriods", "evaluation_periods"),
      ("EvaluateLowSampleCountPercentile", "evaluate_low_sample_count_percentiles"),
    ].map { ($0.0, ["metric_name", "namespace"].contains($0.1) ? name($0.1) : self[$0.1]) }
    return .object(
      of: shared + texts + [
        ("Period", positive("period")),
        ("DatapointsToAlarm", positive("datapoints_to_alarm")),
        ("Dimensions", Self.dimensions(self["dimensions"])),
        ("TreatMissingData", treatMissingData), ("Metrics", queries),
      ])
  }

  /// The alarm on other alarms by the API's names.
  var compositeAlarm: DocumentTree {
    let suppressor = self["actions_suppressor"]?.items.first
    return .object(
      of: shared + [
        ("AlarmRule", self["alarm_rule"]),
        ("ActionsSuppressor", suppressor?["alarm"]),
        ("ActionsSuppressorWaitPeriod", suppressor?["wait_period"]),
        ("ActionsSuppressorExtensionPeriod", suppressor?["extension_period"]),
      ])
  }

  /// Whether no item of `metric_query` is the one to watch: `return_data` is false unless it is said
  /// otherwise, where the API has true.
  var returnsNothing: Bool {
    let items = self["metric_query"]?.items ?? []
    return !items.isEmpty && !items.contains { $0["return_data"]?.spelling == "true" }
  }

  /// What both kinds of alarm have; actions are sets, whose order means nothing.
  private var shared: [(String, DocumentTree?)] {
    let lists = [
      ("OKActions", "ok_actions"), ("AlarmActions", "alarm_actions"),
      ("InsufficientDataActions", "insufficient_data_actions"),
    ].map { member, key -> (String, DocumentTree?) in
      // A set that is not known at all is one name in place of the list.
      let value = name(key) ?? .null
      let texts = (value.items + [value]).compactMap(\.spelling).sorted()
      return (member, texts.isEmpty ? nil : .list(texts.map { .text($0) }))
    }
    return lists + [
      ("AlarmName", name("alarm_name")), ("AlarmArn", self["arn"]),
      ("AlarmDescription", self["alarm_description"]),
      ("ActionsEnabled", self["actions_enabled"]),
    ]
  }

  /// The provider compares the policy without regard to case, and so must this.
  private var treatMissingData: DocumentTree? {
    guard let text = self["treat_missing_data"]?.spelling else { return nil }
    let policy = MissingDataTreatment.allCases.map(\.rawValue)
      .first { $0.lowercased() == text.lowercased() }
    return .text(policy ?? text)
  }

  private static func dimensions(_ tree: DocumentTree?) -> DocumentTree? {
    let list = (tree?.members ?? []).map { name, value in
      DocumentTree.object(["Name": .text(name), "Value": value])
    }
    return list.isEmpty ? nil : .list(list)
  }

  /// The items of `metric_query`, a set, in the order of their ids.
  private var queries: DocumentTree? {
    let items = self["metric_query"]?.items ?? []
    let sorted = items.sorted { ($0["id"]?.spelling ?? "") < ($1["id"]?.spelling ?? "") }
    return sorted.isEmpty ? nil : .list(sorted.map(Self.query))
  }

  private static func query(_ item: DocumentTree) -> DocumentTree {
    let period = set(item["period"]).flatMap { $0.spelling == "0" ? nil : $0 }
    return .object(of: [
      ("Id", item["id"]), ("Expression", set(item["expression"])),
      ("Label", set(item["label"])), ("AccountId", set(item["account_id"])),
      ("Period", period),
      ("ReturnData", item["return_data"] ?? .plain("false")),
      ("MetricStat", item["metric"]?.items.first.map(metric)),
    ])
  }

  private static func metric(_ item: DocumentTree) -> DocumentTree {
    let metric = DocumentTree.object(of: [
      ("Namespace", set(item["namespace"])), ("MetricName", set(item["metric_name"])),
      ("Dimensions", dimensions(item["dimensions"])),
    ])
    return .object(of: [
      ("Metric", metric), ("Period", item["period"]), ("Stat", item["stat"]),
      ("Unit", set(item["unit"])),
    ])
  }
}
