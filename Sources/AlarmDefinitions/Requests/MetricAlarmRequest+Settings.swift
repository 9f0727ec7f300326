import MetricAlarms

extension MetricAlarmRequest {
  /// Operators that hold datapoints against an anomaly band instead of a threshold (E9).
  private static let anomalyOperators = [
    "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold",
    "GreaterThanUpperThreshold",
  ]

  /// What the alarm says whatever it watches; `namespaces` are those of its metrics.
  func settings(
    _ name: String, period: Int, namespaces: [DocumentText?]
  ) throws(DocumentError) -> AlarmSettings {
    let comparison = try comparison()
    var settings = AlarmSettings(
      name: name, threshold: try fields.required("Threshold", fields.number("Threshold")))
    settings.lowSampleCount =
      try fields.named("EvaluateLowSampleCountPercentile") ?? settings.lowSampleCount
    settings.period = period
    settings.evaluationPeriods = try fields.required(
      "EvaluationPeriods", fields.wholeNumber("EvaluationPeriods"))
    settings.datapointsToAlarm = try fields.wholeNumber("DatapointsToAlarm")
    settings.comparison = comparison
    settings.treatMissingData =
      try fields.named("TreatMissingData") ?? Self.usualTreatment(of: namespaces)
    let timezone = try wallClockTimezone()
    do throws(AlarmSettingsError) {
      settings.wallClock = try timezone.map { name throws(AlarmSettingsError) in
        try WallClockZone(parsing: name)
      }
      return try settings.validated()
    } catch {
      throw .settings(error)
    }
  }

  /// The zone of an alarm that looks at whole hours and days; nil: it looks back from now.
  private func wallClockTimezone() throws(DocumentError) -> String? {
    guard let clock = try fields.object("EvaluationWindow")?.object("WallClockWindow") else {
      return nil
    }
    return try clock.known("Timezone") ?? "UTC"
  }

  /// Alarms on metrics of AWS/DynamoDB alone ignore missing data unless they say otherwise (E10,
  /// observed).
  private static func usualTreatment(of namespaces: [DocumentText?]) -> MissingDataTreatment {
    let known = namespaces.compactMap { $0?.description }
    let isDynamoDB = !known.isEmpty && known.allSatisfy { $0 == "AWS/DynamoDB" }
    return isDynamoDB ? .ignore : .missing
  }

  private func comparison() throws(DocumentError) -> ThresholdComparison {
    if let name = try fields.known("ComparisonOperator"), Self.anomalyOperators.contains(name) {
      throw .unsupported("\(name) needs an anomaly band, which")
    }
    return try fields.required("ComparisonOperator", fields.named("ComparisonOperator"))
  }
}
