import AlarmStates
import MetricAlarms
import ReplayReports
import Testing

extension RecordedNotice {
  /// Of an event "CloudWatch Alarm State Change".
  static func of(event: OrderedJSON) throws -> AlarmNotice {
    let detail = try #require(event["detail"])
    let (from, to) = (try facts(detail["previousState"]), try facts(detail["state"]))
    return AlarmNotice(
      of: try alarm(of: detail),
      arn: AlarmARN(try text(event["resources"]?.items.first), in: place),
      from: from, to: to,
      entry: AlarmNotice.Entry(
        from: try state(detail["previousState"]?["value"]),
        at: try milliseconds(detail["state"]?["timestamp"])))
  }

  private static func facts(_ json: OrderedJSON?) throws -> StateFacts {
    StateFacts(
      try state(json?["value"]), reason: json?["reason"]?.text,
      reasonData: json?["reasonData"]?.text, since: try milliseconds(json?["timestamp"]),
      suppression: try json?["actionsSuppressedBy"]?.text.map(suppression))
  }

  /// Why actions are held back is told by who does it, and since when: never copied from the event.
  private static func suppression(_ name: String) throws -> StateFacts.Suppression {
    let known = [
      // The suppressor's ALARM of 06:42:31 (suppressorSequence).
      "Alarm": ActionSuppression.Suppressor.alarm(since: 1_789_368_151),
      "WaitPeriod": .waitPeriod, "ExtensionPeriod": .extensionPeriod,
    ]
    let suppressor = try #require(known[name])
    return StateFacts.Suppression(
      suppressor,
      arn: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:stackd-native-suppact-63a3ffd745-"
        + "suppressor")
  }

  private static func alarm(of detail: OrderedJSON) throws -> Alarm {
    let name = try text(detail["alarmName"])
    let configuration = try #require(detail["configuration"])
    var details = AlarmDetails()
    details.description = configuration["description"]?.text
    if let rule = configuration["alarmRule"]?.text {
      var alarm = CompositeAlarm(name: name, rule: try CompositeRule(parsing: rule))
      alarm.suppressor = CompositeAlarm.Suppressor(
        alarm: try text(configuration["actionsSuppressor"]),
        periods: ActionSuppression(
          waitPeriod: Int(try number(configuration["actionsSuppressorWaitPeriod"])),
          extensionPeriod: Int(try number(configuration["actionsSuppressorExtensionPeriod"]))))
      alarm.details = details
      return .composite(alarm)
    }
    let lookup = try #require(configuration["metrics"]?.items.first?["metricStat"])
    var settings = AlarmSettings(name: name)
    settings.period = Int(try number(lookup["period"]))
    settings.statistic = try statistic(try text(lookup["stat"]))
    var alarm = MetricAlarm(settings: settings, series: try series(lookup["metric"]))
    alarm.details = details
    return .metric(alarm)
  }

  private static func series(_ metric: OrderedJSON?) throws -> MetricSeries {
    var dimensions: [MetricDimension] = []
    if case .object(let members)? = metric?["dimensions"] {
      dimensions = try members.map { MetricDimension(name: $0, value: try text($1)) }
    }
    return MetricSeries(
      namespace: try text(metric?["namespace"]), metricName: try text(metric?["name"]),
      dimensions: dimensions)
  }
}
