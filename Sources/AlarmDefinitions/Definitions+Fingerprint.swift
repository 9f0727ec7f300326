import AlarmStates
import FilterPatterns
import MetricWindows
import TrailReplay

extension Definitions {
  /// The SHA-256, in hex, of all that decides what the filters match and when the alarms fire.
  ///
  /// Two runs with the same fingerprint asked the same question.
  public var fingerprint: String {
    var text = ""
    for filter in filters {
      text += Self.line(
        "filter", filter.name, filter.pattern.text, Self.text(of: filter.series),
        "\(filter.metricValue)")
    }
    for alarm in alarms {
      let settings = alarm.settings
      text += Self.line(
        "alarm", settings.name, Self.text(of: alarm.series), settings.statistic.rawValue,
        "\(settings.period)", "\(settings.evaluationPeriods)",
        settings.datapointsToAlarm.map { "\($0)" } ?? "", "\(settings.threshold)",
        settings.comparison.rawValue, settings.treatMissingData.rawValue)
    }
    return SHA256.hex(of: Array(text.utf8))
  }

  private static func text(of series: MetricSeries) -> String {
    let dimensions = series.dimensions.flatMap { [$0.name, $0.value] }
    return line("\(series.namespace)", series.metricName) + line(dimensions)
  }

  private static func line(_ parts: String...) -> String { line(parts) }

  /// Joins parts so that no two lists give the same text: each with its length.
  private static func line(_ parts: [String]) -> String {
    parts.map { "\($0.utf8.count):\($0)" }.joined(separator: " ") + "\n"
  }
}
