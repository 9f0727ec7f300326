import Foundation
import Testing

/// The forms in which CloudWatch tells others: keys and their order as in the reference, section 2.
@Suite("Notifications are CloudWatch's own")
struct NotificationTests {
  private static let rules = ["4.1", "4.4", "4.5", "4.8"].flatMap { ["--rules", "cis-\($0)"] }

  /// A replay of the samples with the alarms people have, composite and math ones among them.
  private static func run(_ format: String, _ options: [String] = []) throws -> ProcessResult {
    try TrailbellProcess.run(
      ["replay", Place.samples, "--alarm", "Samples/Alarms/describe-alarms.json"] + rules
        + ["--format", format] + options, in: Place.package)
  }

  private static let metricKeys = [
    "AlarmName", "AlarmDescription", "AWSAccountId", "AlarmConfigurationUpdatedTimestamp",
    "NewStateValue", "NewStateReason", "StateChangeTime", "Region", "AlarmArn", "OldStateValue",
    "ActionExecutedAfterMuteWindow", "OKActions", "AlarmActions", "InsufficientDataActions",
    "Trigger",
  ]
  private static let compositeKeys = [
    "AlarmName", "AlarmDescription", "AWSAccountId", "NewStateValue", "NewStateReason",
    "StateChangeTime", "Region", "AlarmArn", "OKActions", "AlarmActions",
    "InsufficientDataActions", "ActionExecutedAfterMuteWindow", "OldStateValue", "AlarmRule",
    "ActionsSuppressor", "ActionsSuppressorWaitPeriod", "ActionsSuppressorExtensionPeriod",
    "TriggeringChildren",
  ]
  private static let triggerKeys = [
    "MetricName", "Namespace", "StatisticType", "Statistic", "Unit", "Dimensions", "Period",
    "EvaluationPeriods", "DatapointsToAlarm", "ComparisonOperator", "Threshold",
    "TreatMissingData", "EvaluateLowSampleCountPercentile",
  ]
  private static let mathTriggerKeys = [
    "Period", "EvaluationPeriods", "ComparisonOperator", "Threshold", "TreatMissingData",
    "EvaluateLowSampleCountPercentile", "Metrics",
  ]

  /// The keys of the object behind `key`.
  private static func keys(of line: String, under key: String) -> [String] {
    line.firstRange(of: "\"\(key)\":").map { JSONText.keys(of: String(line[$0.upperBound...])) }
      ?? []
  }

  @Test("An SNS message has CloudWatch's keys in its order, whatever the kind of alarm")
  func messageKeys() throws {
    let lines = try Self.run("sns").lines
    #expect(lines.count == 8)
    for line in lines {
      let message = try JSONText.object(line)
      switch message["AlarmName"] as? String {
      case "insider": #expect(JSONText.keys(of: line) == Self.compositeKeys)
      case "all policy changes":
        let without = Self.metricKeys.filter { $0 != "AlarmConfigurationUpdatedTimestamp" }
        #expect(JSONText.keys(of: line) == without)
        #expect(Self.keys(of: line, under: "Trigger") == Self.mathTriggerKeys)
      default:
        #expect(JSONText.keys(of: line) == Self.metricKeys)
        #expect(Self.keys(of: line, under: "Trigger") == Self.triggerKeys)
      }
    }
  }

  @Test("The message is the reference's example, byte for byte")
  func example() throws {
    let alarm = #"""
      {"AlarmName":"root-use","AlarmArn":"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:root-use",
       "AlarmConfigurationUpdatedTimestamp":"2026-11-23T10:00:00.000000+01:00","MetricName":"RootUse",
       "Namespace":"Audit","Statistic":"Sum","Period":300,"EvaluationPeriods":1,"Threshold":1,
       "AlarmActions":["arn:aws:sns:eu-west-1:111122223333:audit"],
       "ComparisonOperator":"GreaterThanOrEqualToThreshold","TreatMissingData":"notBreaching"}
      """#
    let archive = try MadeArchive()
    try archive.write(Array(alarm.utf8), to: "alarm.json")
    try archive.write(
      Array(#"{"timestamp":"2026-11-23T10:00:00Z","value":1}"#.utf8), to: "samples.jsonl")
    let result = try archive.run(
      "simulate", "--alarm", "in/alarm.json", "--samples", "in/samples.jsonl", "--state", "OK",
      "--at", "2026-11-23T10:05:00Z", "--format", "sns")
    #expect(
      result.text == #"{"AlarmName":"root-use","AlarmDescription":null,"#
        + #""AWSAccountId":"111122223333","#
        + #""AlarmConfigurationUpdatedTimestamp":"2026-11-23T09:00:00.000+0000","#
        + #""NewStateValue":"ALARM","NewStateReason":"Threshold Crossed: 1 datapoint [1.0 "#
        + #"(23/11/26 10:00:00)] was greater than or equal to the threshold (1.0).","#
        + #""StateChangeTime":"2026-11-23T10:05:00.000+0000","Region":"EU (Ireland)","#
        + #""AlarmArn":"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:root-use","#
        + #""OldStateValue":"OK","ActionExecutedAfterMuteWindow":false,"OKActions":[],"#
        + #""AlarmActions":["arn:aws:sns:eu-west-1:111122223333:audit"],"#
        + #""InsufficientDataActions":[],"Trigger":{"MetricName":"RootUse","Namespace":"Audit","#
        + #""StatisticType":"Statistic","Statistic":"SUM","Unit":null,"Dimensions":[],"#
        + #""Period":300,"EvaluationPeriods":1,"#
        + #""ComparisonOperator":"GreaterThanOrEqualToThreshold","Threshold":1.0,"#
        + #""TreatMissingData":"notBreaching","EvaluateLowSampleCountPercentile":""}}"# + "\n")
    #expect(result.errors.isEmpty)
  }

  @Test("Only what alarms do is published, when it is done, and nothing with actions disabled")
  func published() throws {
    let messages = try Self.run("sns").lines.map { try JSONText.object($0) }
    #expect(!messages.contains { $0["AlarmName"] as? String == "denied calls" })
    let told = messages.suffix(4).map { message in
      "\(message["AlarmName"] ?? "") \(message["NewStateValue"] ?? "") \(message["StateChangeTime"] ?? "")"
    }
    // The composite alarm of 15:04 is held back by its suppressor until 15:15.
    #expect(
      told == [
        "bucket policy changes ALARM 2026-03-02T15:00:00.000+0000",
        "all policy changes ALARM 2026-03-02T15:01:00.000+0000",
        "insider ALARM 2026-03-02T15:04:00.000+0000",
        "bucket policy changes OK 2026-03-02T15:16:00.000+0000",
      ])
  }

  @Test("An EventBridge event has its keys in order, and comes for disabled actions too")
  func events() throws {
    let lines = try Self.run("eventbridge").lines
    var identifiers: Set<String> = []
    for line in lines {
      #expect(
        JSONText.keys(of: line) == [
          "version", "id", "detail-type", "source", "account", "time", "region", "resources",
          "detail",
        ])
      #expect(
        Self.keys(of: line, under: "detail") == [
          "alarmName", "state", "previousState", "configuration",
        ])
      let event = try JSONText.object(line)
      let identifier = try #require(event["id"] as? String)
      #expect(UUID(uuidString: identifier) != nil)
      identifiers.insert(identifier)
    }
    #expect(identifiers.count == lines.count)
    #expect(lines.contains { $0.contains(#""alarmName":"denied calls""#) })
    #expect(lines.contains { $0.contains(#""actionsSuppressedBy":"Alarm""#) })
  }

  @Test("Each event goes on from the state of the one before")
  func previousStates() throws {
    var last: [String: String] = [:]
    for line in try Self.run("eventbridge").lines {
      let detail = try #require(try JSONText.object(line)["detail"] as? [String: Any])
      let name = try #require(detail["alarmName"] as? String)
      let states = ["previousState", "state"].map { key in
        let state = detail[key] as? [String: Any]
        return ["value", "reason", "timestamp"].map { state?[$0] as? String ?? "" }
          .joined(separator: "|")
      }
      if let known = last[name] { #expect(states[0] == known) }
      last[name] = states[1]
    }
    #expect(last.count == 5)
  }

  // Recorded: alarm-formats-recorded.json action-history-long-ascii is longer than 4095.
  @Test("The history is one document, newest first, whose data are whole however long")
  func history() throws {
    let text = try Self.run("history").text
    let document = try JSONText.object(text)
    let items = try #require(document["AlarmHistoryItems"] as? [[String: Any]])
    let times = items.map { $0["Timestamp"] as? String ?? "" }
    #expect(times == times.sorted(by: >))
    for item in items {
      let data = try #require(item["HistoryData"] as? String)
      #expect(throws: Never.self) { try JSONText.object(data) }
    }
    let item = try #require(text.firstRange(of: "[\n")?.upperBound)
    #expect(
      JSONText.keys(of: String(text[item...])) == [
        "AlarmName", "AlarmType", "Timestamp", "HistoryItemType", "HistorySummary", "HistoryData",
      ])
  }

  @Test("What the history says was published is what was published")
  func publishedHistory() throws {
    let document = try JSONText.object(try Self.run("history").text)
    let items = try #require(document["AlarmHistoryItems"] as? [[String: Any]])
    var published: [String] = []
    for item in items.reversed() where item["HistoryItemType"] as? String == "Action" {
      let data = try JSONText.object(try #require(item["HistoryData"] as? String))
      guard let text = data["publishedMessage"] as? String else { continue }
      let message = try JSONText.object(text)
      #expect(message["email"] is String && message["sms"] is String)
      published.append(try #require(message["default"] as? String))
    }
    #expect(try published == Self.run("sns").lines)
  }

  @Test("A function and a topic of one change are an action each")
  func actions() throws {
    let text = try Self.run("history").text
    let executed = text.split(separator: "\n").filter { $0.contains("HistorySummary") }
    #expect(executed.count { $0.contains("function:freeze") } == 2)
  }

  @Test(
    "Without an ARN, what was asked for goes before what the records have",
    arguments: [
      ([], "111122223333:eu-west-1", true),
      (["--alarm-account", "999988887777"], "999988887777:eu-west-1", true),
      (
        ["--alarm-account", "999988887777", "--alarm-region", "ap-southeast-2"],
        "999988887777:ap-southeast-2", false
      ),
    ] as [([String], String, Bool)])
  func place(options: [String], expected: String, isTold: Bool) throws {
    let result = try TrailbellProcess.run(
      ["replay", Place.samples, "--format", "eventbridge"] + options, in: Place.package)
    let event = try JSONText.object(try #require(result.lines.first))
    #expect("\(event["account"] ?? ""):\(event["region"] ?? "")" == expected)
    #expect(result.errors.contains("is the first matching record's") == isTold)
  }

  @Test("The bytes are the same whatever the number of jobs", arguments: ["sns", "history"])
  func deterministic(format: String) throws {
    let one = try Self.run(format, ["--jobs", "1"])
    #expect(try Self.run(format, ["--jobs", "3"]).text == one.text)
  }

  @Test("Alarms without actions notify nobody, and the user is informed")
  func nobody() throws {
    let archive = try MadeArchive([MadeCall("e")])
    try archive.write(
      Array(
        #"""
        {"AlarmName":"a","Namespace":"CISBenchmark","MetricName":"S3BucketPolicyChanges",
         "Statistic":"Sum","Period":300,"EvaluationPeriods":1,"Threshold":1,
         "ComparisonOperator":"GreaterThanOrEqualToThreshold"}
        """#.utf8), to: "../alarm.json")
    let silent = try archive.run("replay", "in", "--alarm", "alarm.json", "--format", "sns")
    #expect(silent.text.isEmpty && silent.errors.contains("nobody is notified"))
    let told = try archive.run(
      "replay", "in", "--alarm", "alarm.json", "--format", "sns", "--alarm-action",
      "arn:aws:sns:eu-west-1:111122223333:mine")
    #expect(told.lines.count == 1 && told.text.contains("111122223333:mine"))
  }
}
