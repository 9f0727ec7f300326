import FilterPatterns
public import MetricAlarms

/// A published monitoring control: its metric filter and its alarm.
public struct BuiltInControl: Hashable, Sendable {
  /// Who asks for it.
  public let standard: ControlStandard
  /// Its number there, for example `4.8`.
  public let number: String
  /// What it watches.
  public let topic: ControlTopic
  /// The filter pattern.
  public let pattern: String

  /// All controls of CIS AWS Foundations v3.0.0, in its order: those of `cis`.
  public static let usual: [BuiltInControl] = ControlStandard.usual.controls

  /// All controls of all standards.
  public static let all: [BuiltInControl] = ControlStandard.allCases.flatMap(\.controls)

  /// All names that `--rules` knows: of the standards, and of their controls.
  package static let names = ControlStandard.allCases.map(\.name) + all.map(\.name)

  /// The name `--rules` knows it by, for example `cis-4.8`.
  public var name: String { standard.name(of: number) }

  /// The filter's name: that of its metric, behind the control's own where another standard than the
  /// usual one asks for it, as a log group has one filter of a name.
  public var filterName: String {
    (standard == .usual ? "" : standard.alarmPrefix(of: number)) + topic.metricName
  }

  /// The alarm's name, for example `CIS-4.8-S3-Bucket-Policy-Changes`.
  public var alarmName: String { standard.alarmPrefix(of: number) + topic.alarmSuffix }

  /// Returns the controls that `--rules` knows by `name`: one, or all of a standard; empty: none.
  ///
  /// `cis-v3.0:4.8` is `cis-4.8` written out.
  public static func named(_ name: String) -> [BuiltInControl] {
    let name = name.lowercased()
    let version = ControlStandard.usual.title.suffix(5).dropLast(2)
    let short =
      name == "cis-v\(version)"
      ? "cis" : name.replacing("cis-v\(version):", with: "cis-", maxReplacements: 1)
    return all.filter { $0.standard.name == short || $0.name == short }
  }

  /// The metric of filter and alarm.
  public var series: MetricSeries {
    MetricSeries(namespace: standard.namespace, metricName: topic.metricName)
  }

  /// The other controls that watch the same, of all standards.
  public var onSameTopic: [BuiltInControl] {
    Self.all.filter { $0.topic == topic && $0 != self }
  }

  /// The filter and the alarm as a replay takes them.
  ///
  /// The alarm is the benchmark's: Sum over 300 seconds, 1 or more, 1 of 1, missing data not
  /// treated (design, section 6).
  public var definitions: Definitions {
    do {
      let filter = MetricFilter(
        name: filterName, pattern: try FilterPattern(parsing: pattern), series: series)
      var alarm = MetricAlarm(settings: AlarmSettings(name: alarmName), series: series)
      alarm.details.standInTopic = Definitions.standInTopic
      (alarm.details.severity, alarm.details.techniques) = (topic.severity, topic.techniques)
      return Definitions(names: [name], filters: [filter], alarms: [alarm])
    } catch {
      preconditionFailure("the built-in control \(name) does not parse: \(error)")
    }
  }
}
