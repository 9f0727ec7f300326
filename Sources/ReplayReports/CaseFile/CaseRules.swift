import FilterPatterns
import MetricAlarms
import TrailReplay

/// The rules of a case file in HTML: filters, alarms on metrics and composite alarms, as far as they decide anything.
struct CaseRules {
  private let outcome: ReplayOutcome

  init(_ outcome: ReplayOutcome) { self.outcome = outcome }

  /// A table each.
  var html: String { filters + alarms + composites }

  private var filters: String {
    var table = HTMLTable("Metric filters", ["Filter", "Pattern", "Metric", "Value", "Default"])
    for filter in outcome.plan.filters {
      let transformation = filter.transformation
      let dimensions = transformation.dimensions.map { "\($0.name)=\($0.text)" }
      table.add([
        HTMLText.isolated(filter.name), HTMLText.code(filter.pattern.text),
        HTMLText.isolated(
          Self.metric(transformation.namespace, transformation.metricName, dimensions)),
        Self.value(transformation.value), transformation.defaultValue.map(Self.number) ?? "none",
      ])
    }
    return table.scrolling
  }

  private var alarms: String {
    var table = HTMLTable(
      "Alarms",
      ["Alarm", "Looks at", "Condition", "Period", "Datapoints", "Missing data", "Began in"])
    for story in outcome.alarms {
      guard case .metric(let alarm) = story.alarm else { continue }
      let settings = alarm.settings
      table.add([
        HTMLText.isolated(settings.name), watched(by: alarm),
        HTMLText.escaped("\(settings.comparison.words) \(Self.number(settings.threshold))"),
        "\(settings.period) s", Self.datapoints(settings),
        settings.treatMissingData.rawValue, story.initialState.rawValue,
      ])
    }
    return table.scrolling
  }

  private static func datapoints(_ settings: AlarmSettings) -> String {
    let beyond = settings.extraWindows.map { ", and \($0) looked at beyond" } ?? ""
    return "\(settings.breachingToAlarm) of \(settings.evaluationPeriods)\(beyond)"
  }

  private func watched(by alarm: MetricAlarm) -> String {
    guard let math = alarm.settings.math else {
      return alarm.series.map { "\(alarm.settings.statistic.name) of \(Self.code($0))" } ?? ""
    }
    return math.queries.map { query in
      switch query.source {
      case .metric(let series, let statistic, _):
        "\(HTMLText.escaped(query.id)) = \(HTMLText.escaped(statistic.name)) of \(Self.code(series))"
      case .expression(let expression):
        "\(HTMLText.escaped(query.id)) = \(HTMLText.code(expression.text))"
      }
    }.joined(separator: "<br>")
  }

  private var composites: String {
    var table = HTMLTable("Composite alarms", ["Alarm", "Rule", "Suppressed by"])
    for case .composite(let alarm) in outcome.alarms.map(\.alarm) {
      table.add([
        HTMLText.isolated(alarm.name), HTMLText.code(alarm.rule.text),
        alarm.suppressor.map { HTMLText.isolated($0.alarm) } ?? "nothing",
      ])
    }
    return table.scrolling
  }

  private static func code(_ series: MetricSeries) -> String {
    let dimensions = series.dimensions.map { "\($0.name)=\($0.value)" }
    return HTMLText.code(metric(series.namespace, series.metricName, dimensions))
  }

  private static func metric(_ namespace: String, _ name: String, _ dimensions: [String]) -> String
  {
    "\(namespace)/\(name)" + (dimensions.isEmpty ? "" : " {\(dimensions.joined(separator: ", "))}")
  }

  private static func value(_ value: MetricTransformation.Value) -> String {
    switch value {
    case .number(let number): Self.number(number)
    case .reference(let reference): HTMLText.code(reference.text)
    }
  }

  private static func number(_ number: Double) -> String { JSONText(number).text }
}
