import MetricAlarms
import ReplayReports
import Testing

extension RecordedNotice {
  /// Of an item of a history: an action's is in what was published, a change's in its two states.
  static func of(item: OrderedJSON) throws -> AlarmNotice {
    let data = try OrderedJSON.parse(text(item["HistoryData"]))
    if let published = data["publishedMessage"]?.text {
      let message = try OrderedJSON.parse(published)["default"]
      return try of(message: try OrderedJSON.parse(text(message)))
    }
    let name = try text(item["AlarmName"])
    let alarm =
      if item["AlarmType"]?.text == "CompositeAlarm" {
        Alarm.composite(
          CompositeAlarm(name: name, rule: try CompositeRule(parsing: "TRUE")))
      } else {
        Alarm.metric(
          MetricAlarm(
            settings: AlarmSettings(name: name),
            series: .init(namespace: "N", metricName: "M")))
      }
    let time = try milliseconds(item["Timestamp"])
    let states = try ["oldState", "newState"].map { key in
      StateFacts(
        try state(data[key]?["stateValue"]), reason: data[key]?["stateReason"]?.text,
        reasonData: data[key]?["stateReasonData"]?.compact, since: time)
    }
    return AlarmNotice(
      of: alarm, arn: AlarmARN("", in: place), from: states[0], to: states[1],
      entry: AlarmNotice.Entry(from: try state(data["oldState"]?["stateValue"]), at: time))
  }
}

/// A time as the AWS CLI writes it in UTC, made without what is tested.
enum UTCSpelling {
  static func text(of milliseconds: Int) -> String {
    let (days, rest) = (milliseconds / 86_400_000, milliseconds % 86_400_000)
    // All that was recorded is of one day, 14 September 2026.
    let day = days == 20_710 ? "2026-09-14" : "another day"
    let parts = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { part in
      part < 10 ? "0\(part)" : "\(part)"
    }
    let thousandths = "\(1000 + rest % 1000)".dropFirst()
    return "\(day)T\(parts.joined(separator: ":")).\(thousandths)000+00:00"
  }
}
