/// The metric filters and alarms of Terraform configuration in its JSON syntax, as far as they are
/// written out: what has to be worked out becomes a name in angle brackets.
struct TerraformConfiguration {
  static let filterType = "aws_cloudwatch_log_metric_filter"
  static let alarmType = "aws_cloudwatch_metric_alarm"
  static let compositeType = "aws_cloudwatch_composite_alarm"

  /// The attributes of an alarm and the members of the API's request they stand for.
  static let alarmMembers: [(attribute: String, request: String)] = [
    ("alarm_name", "AlarmName"), ("alarm_description", "AlarmDescription"),
    ("actions_enabled", "ActionsEnabled"), ("alarm_actions", "AlarmActions"),
    ("ok_actions", "OKActions"), ("insufficient_data_actions", "InsufficientDataActions"),
    ("metric_name", "MetricName"), ("namespace", "Namespace"), ("statistic", "Statistic"),
    ("extended_statistic", "ExtendedStatistic"), ("unit", "Unit"), ("period", "Period"),
    ("evaluation_periods", "EvaluationPeriods"), ("datapoints_to_alarm", "DatapointsToAlarm"),
    ("threshold", "Threshold"), ("comparison_operator", "ComparisonOperator"),
    ("treat_missing_data", "TreatMissingData"),
    ("evaluate_low_sample_count_percentiles", "EvaluateLowSampleCountPercentile"),
  ]

  /// The resources, as a state would have them.
  let resources: [TerraformResource]

  /// Reads `tree`; nil where it is no configuration with filters or alarms.
  init?(_ tree: DocumentTree) {
    let types = [Self.filterType, Self.alarmType, Self.compositeType]
    let blocks = tree["resource"].map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    let resources = blocks.flatMap { block in
      types.flatMap { type in
        (block[type]?.members ?? []).flatMap { name, body in
          Self.blocks(body).compactMap { Self.resource(type, name, $0) }
        }
      }
    }
    if resources.isEmpty { return nil }
    self.resources = resources
  }

  private static func resource(
    _ type: String, _ name: String, _ body: DocumentTree
  ) -> TerraformResource? {
    let address = "\(type).\(name)"
    let tree = DocumentTree.object(["type": .text(type), "address": .text(address)])
    return TerraformResource(tree, values: unescaped(withLists(body)))
  }

  /// A block that occurs once may be written without its list.
  private static func blocks(_ body: DocumentTree) -> [DocumentTree] {
    body.items.isEmpty ? [body] : body.items
  }

  private static func withLists(_ body: DocumentTree) -> DocumentTree {
    guard case .object(var members, let line) = body else { return body }
    for key in ["metric_transformation", "metric_query", "metric", "actions_suppressor"] {
      guard let value = members[key] else { continue }
      members[key] = .list(blocks(value).map(withLists))
    }
    return .object(members, line: line)
  }

  /// The texts without Terraform's escapes.
  private static func unescaped(_ tree: DocumentTree) -> DocumentTree {
    switch tree {
    case .object(let members, let line): .object(members.mapValues(unescaped), line: line)
    case .list(let items): .list(items.map(unescaped))
    case .text(let text): .text(unescaped(text))
    case .plain, .unknown, .null: tree
    }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing(/(\$\$|%%)\{|\$\{([^}]*)\}/) { match in
      if let escape = match.1 { return "\(escape.first ?? "$"){" }
      let inside = match.2 ?? ""
      return "<\(inside.filter { !":*$<> ".contains($0) })>"
    }
  }
}
