import MetricAlarms

extension Alarm {
  /// Returns the alarm with its stand-in topic for an action, where it has none of its own.
  func withTopic(in place: AlarmPlace) -> Alarm {
    guard let name = details.standInTopic, details.actions.isEmpty else { return self }
    let topic = "arn:\(place.partition):sns:\(place.region):\(place.account):\(name)"
    switch self {
    case .metric(var alarm):
      alarm.details.actions.alarm = [topic]
      return .metric(alarm)
    case .composite(var alarm):
      alarm.details.actions.alarm = [topic]
      return .composite(alarm)
    }
  }
}
