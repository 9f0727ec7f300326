import AlarmDefinitions
import FilterPatterns
import MetricAlarms

/// What was read of documents, a line each, for people to compare.
struct DefinitionsDump {
  let lines: [String]
  /// The lines of filters and alarms, in the order of the alphabet.
  let definitions: [String]

  var text: String { lines.map { $0 + "\n" }.joined() }

  init(_ reading: DefinitionsReading, isJoined: Bool = false) {
    let filters = reading.filters.map { filter in
      Self.line(of: filter.filter) + "  in \(filter.logGroup ?? "no group")"
    }
    let alarms = reading.alarms.map { Self.line(of: $0.alarm) }
    let findings = (reading.findings + (isJoined ? reading.joined() : [])).map { finding in
      "\(finding.severity.rawValue) [\(finding.rule)] \(finding)"
    }
    lines = filters + alarms + findings
    definitions = (filters + alarms).sorted()
  }

  static func line(of filter: MetricFilter) -> String {
    let transformation = filter.transformation
    var text = "filter \(filter.name): \(transformation.namespace)/\(transformation.metricName)"
    switch transformation.value {
    case .number(let number): text += " \(number)"
    case .reference(let reference): text += " \(reference.text)"
    }
    for dimension in transformation.dimensions {
      text += " by \(dimension.name)=\(dimension.text)"
    }
    if let value = transformation.defaultValue { text += " default \(value)" }
    if transformation.unit != .none { text += " \(transformation.unit.rawValue)" }
    if let selection = filter.selection { text += " where \(selection.text)" }
    if filter.isOnTransformedLogs { text += " transformed" }
    if let group = filter.sourceLog { text += " from \(group)" }
    return text + "  \(filter.pattern.text)"
  }

  static func line(of alarm: Alarm) -> String {
    let actions = alarm.details.actions
    let told = [("ok", actions.ok), ("alarm", actions.alarm), ("none", actions.insufficientData)]
      .filter { !$0.1.isEmpty }.map { "\($0.0) → \($0.1.joined(separator: " "))" }
    let details =
      (alarm.details.description.map { ["“\($0)”"] } ?? []) + told
      + (actions.isEnabled ? [] : ["silent"])
    switch alarm {
    case .metric(let alarm): return (["alarm " + line(of: alarm)] + details).joined(separator: "  ")
    case .composite(let alarm):
      let suppressor = alarm.suppressor.map {
        ["held back by \($0.alarm) \($0.periods.waitPeriod) s, \($0.periods.extensionPeriod) s"]
      }
      return (["composite \(alarm.name): \(alarm.rule.text)"] + (suppressor ?? []) + details)
        .joined(separator: "  ")
    }
  }

  private static func line(of alarm: MetricAlarm) -> String {
    let settings = alarm.settings
    let count = settings.datapointsToAlarm.map { "\($0) of " } ?? ""
    return "\(settings.name): \(watched(by: alarm))\(settings.unit.map { " " + $0.rawValue } ?? "")"
      + " \(settings.period) s, \(count)\(settings.evaluationPeriods), "
      + "\(settings.comparison.rawValue) \(settings.threshold), \(settings.treatMissingData.rawValue)"
  }

  private static func watched(by alarm: MetricAlarm) -> String {
    if let series = alarm.series {
      return "\(alarm.settings.statistic.name) of \(text(of: series))"
    }
    return alarm.queries.map { query in
      let returned = query.returnsData ? "*" : ""
      switch query.source {
      case .expression(let expression): return "\(query.id)\(returned) = \(expression.text)"
      case .metric(let series, let statistic, _):
        return "\(query.id)\(returned) = \(statistic.name) of \(text(of: series))"
      }
    }.joined(separator: "; ")
  }

  private static func text(of series: MetricSeries) -> String {
    let dimensions = series.dimensions.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
    return "\(series.namespace)/\(series.metricName)"
      + (dimensions.isEmpty ? "" : "{\(dimensions)}")
  }
}
