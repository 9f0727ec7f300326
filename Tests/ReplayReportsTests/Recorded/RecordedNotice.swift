import Foundation
import MetricAlarms
import ReplayReports
import Testing
import TrailReplay

/// Makes the notices whose texts the service was recorded to send: what `SetAlarmState` gave as reasons
/// is an input here.
enum RecordedNotice {
  static let place = AlarmPlace(account: "123456789012", region: "us-east-1")

  /// Of the message a topic published.
  static func of(message: OrderedJSON) throws -> AlarmNotice {
    let changedAt = try milliseconds(message["StateChangeTime"])
    let from = try state(message["OldStateValue"])
    let children = try message["TriggeringChildren"].map(\.items)?.map { child in
      AlarmNotice.Child(
        arn: try text(child["Arn"]), state: try state(child["State"]?["Value"]),
        since: try milliseconds(child["State"]?["Timestamp"]))
    }
    return AlarmNotice(
      of: try alarm(of: message), arn: AlarmARN(try text(message["AlarmArn"]), in: place),
      from: StateFacts(from, reason: nil, reasonData: nil, since: changedAt),
      to: StateFacts(
        try state(message["NewStateValue"]), reason: message["NewStateReason"]?.text,
        reasonData: nil, since: changedAt),
      entry: AlarmNotice.Entry(from: from, at: changedAt, children: children ?? []))
  }

  private static func alarm(of message: OrderedJSON) throws -> Alarm {
    let name = try text(message["AlarmName"])
    var details = AlarmDetails()
    details.description = message["AlarmDescription"]?.text
    details.updatedAt = try message["AlarmConfigurationUpdatedTimestamp"].map { text in
      try milliseconds(text)
    }
    details.actions.alarm = message["AlarmActions"]?.items.compactMap(\.text) ?? []
    if let rule = message["AlarmRule"]?.text {
      var alarm = CompositeAlarm(name: name, rule: try CompositeRule(parsing: rule))
      alarm.details = details
      return .composite(alarm)
    }
    var alarm = try metricAlarm(name, try #require(message["Trigger"]))
    alarm.details = details
    return .metric(alarm)
  }

  private static func metricAlarm(_ name: String, _ trigger: OrderedJSON) throws -> MetricAlarm {
    var settings = AlarmSettings(name: name, threshold: try number(trigger["Threshold"]))
    settings.period = Int(try number(trigger["Period"]))
    settings.datapointsToAlarm = Int(try number(trigger["DatapointsToAlarm"]))
    settings.comparison = try #require(
      ThresholdComparison(rawValue: try text(trigger["ComparisonOperator"])))
    settings.treatMissingData = try #require(
      MissingDataTreatment(rawValue: try text(trigger["TreatMissingData"])))
    if let items = trigger["Metrics"]?.items {
      return MetricAlarm(settings: settings, math: try MetricMath(items.map(query)))
    }
    settings.statistic = try statistic(try text(trigger["Statistic"]).capitalized)
    settings.unit = trigger["Unit"]?.text.flatMap(MetricUnit.init)
    return MetricAlarm(settings: settings, series: try series(trigger))
  }

  private static func query(_ item: OrderedJSON) throws -> MetricQuery {
    var query = MetricQuery(
      id: try text(item["Id"]), source: try source(item),
      returnsData: item["ReturnData"]?.text == "true", label: item["Label"]?.text)
    query.accountID = item["AccountId"]?.text
    query.period = item["Period"]?.text.flatMap { Int($0) }
    return query
  }

  private static func source(_ item: OrderedJSON) throws -> MetricQuery.Source {
    if let expression = item["Expression"]?.text {
      return .expression(try MathExpression(parsing: expression))
    }
    let lookup = try #require(item["MetricStat"])
    return .metric(
      try series(try #require(lookup["Metric"])), try statistic(try text(lookup["Stat"])),
      lookup["Unit"]?.text.flatMap(MetricUnit.init))
  }

  static func statistic(_ name: String) throws -> MetricStatistic {
    try #require(MetricStatistic(plain: name))
  }

  private static func series(_ metric: OrderedJSON) throws -> MetricSeries {
    MetricSeries(
      namespace: try text(metric["Namespace"]), metricName: try text(metric["MetricName"]))
  }

  static func text(_ json: OrderedJSON?) throws -> String { try #require(json?.text) }

  static func number(_ json: OrderedJSON?) throws -> Double {
    try #require(Double(try text(json)))
  }

  static func state(_ json: OrderedJSON?) throws -> AlarmState {
    try #require(AlarmState(rawValue: try text(json)))
  }

  /// Of a time such as `2026-09-14T11:18:43.496+0000` or `2026-09-14T12:18:52.496000+01:00`.
  static func milliseconds(_ json: OrderedJSON?) throws -> Int {
    let text = try text(json)
    let parts = try #require(text.wholeMatch(of: /(.{19})\.(\d{3})(?:000)?([+-]\d\d):?(\d\d)/))
    let whole = try Date("\(parts.1)\(parts.3):\(parts.4)", strategy: .iso8601)
    return Int(whole.timeIntervalSince1970) * 1000 + (Int(parts.2) ?? 0)
  }
}
