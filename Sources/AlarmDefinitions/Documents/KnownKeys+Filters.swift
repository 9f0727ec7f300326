extension KnownKeys {
  /// A metric filter (aws-formats, section 1.1).
  static let metricFilter = KnownKeys.object([
    "filterName": .text, "filterPattern": .text, "logGroupName": .text, "creationTime": .number,
    "applyOnTransformedLogs": .truth, "fieldSelectionCriteria": .text,
    "emitSystemFieldDimensions": .texts,
    "metricTransformations": .list([
      "metricName": .text, "metricNamespace": .text, "metricValue": .text,
      "defaultValue": .number, "dimensions": .names, "unit": .text,
    ]),
  ])
}
