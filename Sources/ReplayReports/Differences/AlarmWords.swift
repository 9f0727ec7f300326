import MetricAlarms
import TrailReplay

/// In what two alarms with one name differ, in words.
struct AlarmWords {
  /// What changed, from what to what, a line each.
  let lines: [String]

  init(_ difference: DefinitionDifference<Alarm>) {
    switch (difference.old, difference.new) {
    case (.metric(let old)?, .metric(let new)?):
      lines = Self.lines(old, new) + Self.lines(old.details, new.details)
    case (.composite(let old)?, .composite(let new)?):
      lines =
        [
          FilterWords.change("rule", old.rule.text, new.rule.text),
          FilterWords.change(
            "suppressor", old.suppressor?.alarm ?? "none", new.suppressor?.alarm ?? "none"),
        ].compactMap(\.self) + Self.lines(old.details, new.details)
    case (let old?, let new?):
      lines = [
        FilterWords.change("kind", Self.kind(of: old), Self.kind(of: new))
      ].compactMap(\.self)
    default: lines = []
    }
  }

  private static func kind(of alarm: Alarm) -> String {
    if case .metric = alarm { "alarm on a metric" } else { "composite alarm" }
  }

  private static func lines(_ old: MetricAlarm, _ new: MetricAlarm) -> [String] {
    let (one, other) = (old.settings, new.settings)
    return [
      FilterWords.change("threshold", number(one.threshold), number(other.threshold)),
      FilterWords.change("comparison", one.comparison.rawValue, other.comparison.rawValue),
      FilterWords.change("statistic", one.statistic.name, other.statistic.name),
      FilterWords.change("period", "\(one.period) s", "\(other.period) s"),
      FilterWords.change("datapoints", datapoints(of: one), datapoints(of: other)),
      FilterWords.change(
        "missing data", one.treatMissingData.rawValue, other.treatMissingData.rawValue),
      FilterWords.change("metric", series(of: old), series(of: new)),
      FilterWords.change(
        "expression", expression(of: one), expression(of: other)),
      FilterWords.change("unit", one.unit?.rawValue ?? "any", other.unit?.rawValue ?? "any"),
    ].compactMap(\.self)
  }

  private static func lines(_ old: AlarmDetails, _ new: AlarmDetails) -> [String] {
    let (one, other) = (old.actions, new.actions)
    return [
      FilterWords.change(
        "actions", one.isEnabled ? "enabled" : "disabled",
        other.isEnabled ? "enabled" : "disabled"),
      FilterWords.change("ALARM actions", list(one.alarm), list(other.alarm)),
      FilterWords.change("OK actions", list(one.ok), list(other.ok)),
      FilterWords.change(
        "INSUFFICIENT_DATA actions", list(one.insufficientData), list(other.insufficientData)),
      FilterWords.change("description", old.description ?? "none", new.description ?? "none"),
    ].compactMap(\.self)
  }

  private static func number(_ number: Double) -> String { TuneWords.text(of: number) }

  private static func list(_ texts: [String]) -> String {
    texts.isEmpty ? "none" : texts.joined(separator: ", ")
  }

  private static func datapoints(of settings: AlarmSettings) -> String {
    "\(settings.breachingToAlarm) of \(settings.evaluationPeriods)"
  }

  private static func expression(of settings: AlarmSettings) -> String {
    guard let math = settings.math else { return "none" }
    return math.queries.compactMap { query in
      if case .expression(let expression) = query.source { expression.text } else { nil }
    }.joined(separator: "; ")
  }

  private static func series(of alarm: MetricAlarm) -> String {
    guard let series = alarm.series else { return "an expression" }
    let dimensions = series.dimensions.map { " \($0.name)=\($0.value)" }.joined()
    return "\(series.namespace)/\(series.metricName)\(dimensions)"
  }
}
