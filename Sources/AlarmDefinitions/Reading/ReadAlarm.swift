public import MetricAlarms

/// An alarm of a user's document.
public struct ReadAlarm: Hashable, Sendable {
  /// The alarm.
  public internal(set) var alarm: Alarm
  /// Its name, some of which may not be known.
  let nameText: DocumentText
  /// The metrics it watches as they are written, some of which may not be known.
  let metrics: [MetricSeries: ReadMetric]
  /// What is not known of a composite alarm's rule and suppressor, as it is printed.
  let unknownWords: [String]
  /// The Region it is in; nil where the document does not say.
  public let region: String?
  /// Where it stands.
  public let place: DefinitionPlace

  /// The alarm on a metric or an expression; nil of a composite one.
  var metricAlarm: MetricAlarm? {
    if case .metric(let alarm) = alarm { alarm } else { nil }
  }

  /// Returns the alarm under a name that is none of `others`: names that are not known may be printed alike.
  func renamed(asNoneOf others: Set<String>) -> ReadAlarm {
    var (name, count) = (alarm.name, 1)
    while others.contains(name) {
      count += 1
      name = "\(alarm.name) (\(count))"
    }
    return renamed(to: name)
  }

  /// Returns the alarm under another name.
  func renamed(to name: String) -> ReadAlarm {
    var read = self
    switch alarm {
    case .metric(var alarm):
      alarm.settings.name = name
      read.alarm = .metric(alarm)
    case .composite(var alarm):
      alarm.name = name
      read.alarm = .composite(alarm)
    }
    return read
  }
}
