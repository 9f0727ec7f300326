extension RequestTable {
  /// What a filter's matches add to which metric (aws-formats, section 1.1).
  private static let transformation = RequestTable([
    Member("metricName", .text, "name"), Member("metricNamespace", .text, "namespace"),
    Member("metricValue", .text, "value"), Member("defaultValue", .number, "default_value"),
    Member("dimensions", .names, "dimensions"), Member("unit", .text, "unit"),
  ])

  /// A metric filter, as `put-metric-filter` takes it and `describe-metric-filters` prints it (aws-formats,
  /// section 1.1; of Terraform the two newest attributes by the rule that makes its names of the API's:
  /// assumed).
  static let metricFilter = RequestTable([
    Member("logGroupName", .text, "log_group_name"), Member("filterName", .text, "name"),
    Member("filterPattern", .text, "pattern"),
    Member("metricTransformations", .list(transformation), "metric_transformation"),
    Member("applyOnTransformedLogs", .truth, "apply_on_transformed_logs"),
    Member("fieldSelectionCriteria", .text, "field_selection_criteria"),
    Member("emitSystemFieldDimensions", .texts, "emit_system_field_dimensions"),
    Member(describing: "creationTime", .number),
  ])
}
