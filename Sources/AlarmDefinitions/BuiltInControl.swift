import AlarmStates
import FilterPatterns
import MetricWindows
import TrailReplay

/// A published monitoring control: its metric filter and its alarm.
public struct BuiltInControl: Hashable, Sendable {
  /// The control's number in CIS AWS Foundations v3.0.0, for example `4.8`.
  public let number: String
  /// What it watches, in a few words.
  public let title: String
  /// The name of the filter and of its metric in the namespace `CISBenchmark`.
  public let metricName: String
  /// The alarm's name behind `CIS-4.8-`.
  let alarmSuffix: String
  /// The filter pattern.
  public let pattern: String

  /// The name `--rules` knows it by, for example `cis-4.8`.
  public var name: String { "cis-\(number)" }

  /// The alarm's name, for example `CIS-4.8-S3-Bucket-Policy-Changes`.
  public var alarmName: String { "CIS-\(number)-\(alarmSuffix)" }

  /// The controls that `--rules` knows by `name`: one, or a group of them; empty: none.
  static func named(_ name: String) -> [BuiltInControl] {
    all.filter { name == "cis" || $0.name == name }
  }

  /// The metric of filter and alarm.
  private var series: MetricSeries {
    MetricSeries(namespace: "CISBenchmark", metricName: metricName)
  }

  /// The filter and the alarm as a replay takes them.
  ///
  /// The alarm is the benchmark's: Sum over 300 seconds, 1 or more, 1 of 1, missing data not
  /// treated (design, section 6).
  public var definitions: Definitions {
    do {
      let filter = MetricFilter(
        name: metricName, pattern: try FilterPattern(parsing: pattern), series: series)
      var alarm = MetricAlarm(settings: AlarmSettings(name: alarmName), series: series)
      alarm.details.standInTopic = Definitions.standInTopic
      return Definitions(names: [name], filters: [filter], alarms: [alarm])
    } catch {
      preconditionFailure("the built-in control \(name) does not parse: \(error)")
    }
  }
}
