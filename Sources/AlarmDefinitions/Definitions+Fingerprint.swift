import Digests
import FilterPatterns
import MetricAlarms

extension Definitions {
  /// The SHA-256, in hex, of all that decides what the filters match and when the alarms fire.
  ///
  /// Two runs with the same fingerprint asked the same question; in which order, does not matter.
  public var fingerprint: String {
    let texts =
      filters.map(Self.text).sorted() + alarms.map(Self.text).sorted()
      + composites.map(Self.text).sorted()
    return SHA256.digest(of: Array(texts.joined().utf8)).description
  }

  private static func text(of alarm: MetricAlarm) -> String {
    let settings = alarm.settings
    var text = Self.line(
      "alarm", settings.name, alarm.series.map(Self.text) ?? "", settings.statistic.name,
      "\(settings.period)", "\(settings.evaluationPeriods)",
      settings.datapointsToAlarm.map { "\($0)" } ?? "", "\(settings.threshold)",
      settings.comparison.rawValue, settings.treatMissingData.rawValue)
    if let unit = settings.unit { text += line("alarm unit", unit.rawValue) }
    for query in settings.math?.queries ?? [] { text += Self.text(of: query) }
    if settings.lowSampleCount != .evaluate {
      text += line("few samples", settings.lowSampleCount.rawValue)
    }
    return text
  }

  private static func text(of composite: CompositeAlarm) -> String {
    let suppressor = composite.suppressor
    let periods = [suppressor?.periods.waitPeriod, suppressor?.periods.extensionPeriod]
    return line(
      ["composite", composite.name, composite.rule.text, suppressor?.alarm ?? ""]
        + periods.map { $0.map { "\($0)" } ?? "" })
  }

  private static func text(of filter: MetricFilter) -> String {
    line(
      "filter", filter.name, filter.pattern.text, text(of: filter.series),
      text(of: filter.transformation.value))
      + text(of: filter.transformation) + scope(of: filter)
  }

  /// What keeps a filter from log events; empty where nothing does.
  private static func scope(of filter: MetricFilter) -> String {
    (filter.selection.map { line("selection", $0.text) } ?? "")
      + (filter.isOnTransformedLogs ? line("transformed") : "")
      + (filter.sourceLog.map { line("source", $0) } ?? "")
  }

  private static func text(of query: MetricQuery) -> String {
    let isReturned = query.returnsData ? "returned" : ""
    return switch query.source {
    case .expression(let expression): line("expression", query.id, expression.text, isReturned)
    case .metric(let series, let statistic, let unit):
      line("metric", query.id, text(of: series), statistic.name, unit?.rawValue ?? "", isReturned)
    }
  }

  private static func text(of value: MetricTransformation.Value) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .reference(let reference): reference.text
    }
  }

  private static func text(of series: MetricSeries) -> String {
    let dimensions = series.dimensions.flatMap { [$0.name, $0.value] }
    return line("\(series.namespace)", series.metricName) + line(dimensions)
  }

  /// What makes a transformation more than a number added to a series; empty when it is no more.
  private static func text(of transformation: MetricTransformation) -> String {
    var parts = transformation.dimensions.flatMap { [$0.name, $0.text] }
    if let value = transformation.defaultValue { parts += ["default", "\(value)"] }
    if transformation.unit != .none { parts += ["unit", transformation.unit.rawValue] }
    return parts.isEmpty ? "" : line(["transformation"] + parts)
  }

  private static func line(_ parts: String...) -> String { line(parts) }

  /// Joins parts so that no two lists give the same text: each with its length.
  private static func line(_ parts: [String]) -> String {
    parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ") + "\n"
  }
}
