import AlarmDefinitions
import MetricAlarms
import Testing

@Suite("Alarms of the CloudWatch API")
struct AlarmDocumentTests {
  private static let arn = "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a"

  private static func topic(_ name: String) -> String {
    "arn:aws:sns:eu-west-1:111122223333:\(name)"
  }

  private static func metric(_ more: String = "", name: String = "a") -> String {
    #"{"AlarmName":"\#(name)","Namespace":"N","MetricName":"M","Statistic":"Sum","Period":300,"#
      + #""EvaluationPeriods":1,"Threshold":1,"#
      + #""ComparisonOperator":"GreaterThanOrEqualToThreshold"\#(more)}"#
  }

  private static func document(_ json: String) -> OwnAlarms { OwnAlarms(json) }

  private static func message(_ json: String) -> String { OwnAlarms(json).message }

  @Test("What notifications say of an alarm is read")
  func details() throws {
    let details = try #require(
      Self.document(
        Self.metric(
          #","AlarmArn":"\#(Self.arn)","AlarmDescription":"d","ActionsEnabled":false,"OKActions":["\#(Self.topic("o"))"],"#
            + #""AlarmActions":["\#(Self.topic("a"))","\#(Self.topic("b"))"],"#
            + #""InsufficientDataActions":["\#(Self.topic("i"))"],"#
            + #""AlarmConfigurationUpdatedTimestamp":"2026-01-21T21:19:42.391999+01:00""#)
      ).alarms.first?.details)
    #expect(details.arn == Self.arn && details.description == "d")
    #expect(details.updatedAt == 1_769_026_782_391)
    #expect(details.actions.ok == [Self.topic("o")])
    #expect(details.actions.alarm == [Self.topic("a"), Self.topic("b")])
    #expect(details.actions.insufficientData == [Self.topic("i")] && !details.actions.isEnabled)
    #expect(details.actions.run(on: .alarm).isEmpty)
  }

  @Test("The state an alarm was described in is read")
  func state() throws {
    let described = Self.document(Self.metric(#","StateValue":"ALARM""#))
    #expect(described.alarms.first?.details.state == .alarm)
    #expect(Self.document(Self.metric()).alarms.first?.details.state == nil)
    #expect(
      Self.message(Self.metric(#","StateValue":"RED""#)).hasPrefix(#""RED" is no StateValue"#))
  }

  @Test("Alarms stand alone, in a list, or under the keys of describe-alarms")
  func shapes() throws {
    let composite = #"{"AlarmName":"c","AlarmRule":"ALARM(a)"}"#
    let described =
      #"{"MetricAlarms":[\#(Self.metric())],"CompositeAlarms":[\#(composite)]}"#
    for json in ["[\(Self.metric()),\(composite)]", described] {
      let document = Self.document(json)
      #expect(document.alarms.map(\.settings.name) == ["a"])
      #expect(document.composites.map(\.name) == ["c"])
    }
    #expect(Self.document(composite).composites.first?.rule.children == ["a"])
    #expect(Self.document(#"{"MetricAlarms":[]}"#).alarms.isEmpty)
  }

  @Test("A suppressor needs both periods, and has them")
  func suppressor() throws {
    let start = #"{"AlarmName":"c","AlarmRule":"ALARM(a)","ActionsSuppressor":"s""#
    let alarm = try #require(
      Self.document(
        start + #","ActionsSuppressorWaitPeriod":60,"ActionsSuppressorExtensionPeriod":0}"#
      ).composites.first)
    let periods = ActionSuppression(waitPeriod: 60, extensionPeriod: 0)
    #expect(alarm.suppressor == CompositeAlarm.Suppressor(alarm: "s", periods: periods))
    #expect(Self.message(start + "}") == #""ActionsSuppressorWaitPeriod" is missing"#)
    let negative = start + #","ActionsSuppressorWaitPeriod":-1}"#
    #expect(
      Self.message(negative)
        == #""ActionsSuppressorWaitPeriod" should be seconds from 0 to 604800"#)
  }

  @Test("What is wrong is reported with the alarm's name where there are several")
  func mistakes() {
    let six = (1...6).map { #""a\#($0)""# }.joined(separator: ",")
    let tooMany = Self.metric(#","AlarmActions":[\#(six)]"#)
    #expect(Self.message(tooMany) == #""AlarmActions" has 6 items; CloudWatch takes 5"#)
    #expect(
      Self.message("[\(Self.metric()),\(Self.metric(#","TreatMissingData":"x""#, name: "b"))]")
        .hasPrefix(#""x" is no TreatMissingData; there are missing, ignore"#))
    #expect(
      Self.message(Self.metric(name: #"a\u0007"#)).contains("none of them a control character"))
    #expect(Self.message(#"{"AlarmRule":"TRUE"}"#) == #""AlarmName" is missing"#)
    #expect(
      Self.message(#"{"LogAlarms":[{}]}"#) == "an alarm on a Logs query is not supported")
    for arn in ["arn:x", Self.arn + #"\u001b[2J"#] {
      #expect(
        Self.message(Self.metric(#","AlarmArn":"\#(arn)""#))
          == #""AlarmArn" should be the ARN of the alarm"#)
    }
    #expect(
      Self.message(Self.metric(#","AlarmArn":"\#(Self.arn)""#, name: "b"))
        == #""AlarmArn" should be the ARN of the alarm"#)
    #expect(
      Self.document("[\(Self.metric()),\(Self.metric(name: "b"))]".replacing("b", with: "a")).alarms
        .count == 1)
    #expect(
      Self.message(
        Self.metric().replacing(#""EvaluationPeriods":1"#, with: #""EvaluationPeriods":1.5"#))
        == #""EvaluationPeriods" should be a whole number"#)
    #expect(
      Self.message(Self.metric().replacing(#""Period":300"#, with: #""Period":true"#))
        == #""Period" should be a whole number"#)
    #expect(Self.message("3") == "no metric filters or alarms are in it")
  }

  @Test("A warm-up is passed over and reported")
  func warmUp() throws {
    let json = Self.metric(#","WarmUpConfiguration":{"WarmUpPeriodDurationInMinutes":5}"#)
    #expect(Self.document(json).notices.map { $0.prefix(26) } == ["WarmUpConfiguration is pas"])
    #expect(Self.document(Self.metric()).notices.isEmpty)
  }

  @Test(
    "Keys of no meaning are reported, so that a misspelt one is noticed; tags and states are not")
  func unknownKeys() throws {
    let misspelt = Self.metric(#","TreatMissingdata":"ignore","Tags":[],"StateValue":"OK""#)
    #expect(
      Self.document(misspelt).notices == [
        "keys of no meaning here are passed over: TreatMissingdata"
      ])
  }

  @Test("A misspelt key is noticed however deep it is, and so is a list that goes on elsewhere")
  func nestedKeys() throws {
    let nested =
      #"{"AlarmName":"n","EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"#
      + #""LessThanThreshold","EvaluationWindow":{"WallClockWindw":{}},"Metrics":[{"Id":"m1","#
      + #""AccountId":"999988887777","MetricStat":{"Metric":{"Namespace":"N","MetricName":"M","#
      + #""Dimension":[]},"Period":60,"Stat":"Sum","Units":"Count"}}]}"#
    #expect(
      Self.document(nested).notices == [
        "keys of no meaning here are passed over: EvaluationWindow.WallClockWindw, "
          + "Metrics.MetricStat.Metric.Dimension, Metrics.MetricStat.Units",
        "metrics of account 999988887777 are taken to be those at hand",
      ])
    let cut = #"{"MetricAlarms":[],"MetricAlarmz":[],"NextToken":"t"}"#
    #expect(
      Self.document(cut).notices == [
        "the list goes on elsewhere (NextToken); definitions may be missing",
        "keys of no meaning here are passed over: MetricAlarmz",
      ])
  }

  @Test("Which metric it is must be said, unless its samples are given beside it")
  func names() throws {
    let nameless = Self.metric().replacing(#""MetricName":"M","#, with: "")
    #expect(Self.message(nameless) == #""MetricName" is missing"#)
    let json = Array(nameless.utf8)
    #expect(OwnAlarms(json, namesMetrics: false).alarms.count == 1)
  }

  @Test("Alarms on DynamoDB's metrics ignore missing data unless they say otherwise")
  func dynamoDB() throws {
    let alarm = Self.metric().replacing(#""N""#, with: #""AWS/DynamoDB""#)
    #expect(Self.document(alarm).alarms.first?.settings.treatMissingData == .ignore)
    let express = alarm.dropLast() + #","TreatMissingData":"missing"}"#
    #expect(
      Self.document(String(express)).alarms.first?.settings.treatMissingData == .missing)
    #expect(Self.document(Self.metric()).alarms.first?.settings.treatMissingData == .missing)
  }

  @Test("One metric under Metrics is watched as one, and reported as it was given")
  func singleQuery() throws {
    let json = { (id: String) in
      #"{"AlarmName":"m","EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"#
        + #""LessThanThreshold","Metrics":[{"Id":"\#(id)","Label":"L","MetricStat":{"Metric":"#
        + #"{"Namespace":"N","MetricName":"M"},"Period":60,"Stat":"Sum"}}]}"#
    }
    let alarm = try #require(Self.document(json("m1")).alarms.first)
    #expect(alarm.settings.math == nil && alarm.series?.metricName == "M")
    #expect(alarm.queries.map(\.label) == ["L"])
    #expect(Self.message(json("M1")).contains("is not a lower-case letter"))
  }

  @Test("An alarm of one's own takes the place of the rules' alarms on its metric or of its name")
  func replacing() throws {
    var definitions = try Definitions(builtIn: "cis")
    let own = Self.metric(name: "mine").replacing(#""N""#, with: #""CISBenchmark""#)
      .replacing(#""M""#, with: #""S3BucketPolicyChanges""#)
    let other = Self.metric(name: "CIS-4.1-Unauthorized-API-Calls")
    definitions.putAlarms(of: Self.document("[\(own),\(other)]").definitions)
    let names = definitions.alarms.map(\.settings.name)
    #expect(names.count == 15 && names.suffix(2) == ["mine", "CIS-4.1-Unauthorized-API-Calls"])
    #expect(!names.contains("CIS-4.8-S3-Bucket-Policy-Changes"))
  }

  @Test("The fingerprint tells composite alarms and expressions apart")
  func fingerprints() throws {
    let composites = ["ALARM(a)", "OK(a)"].map { rule in
      #"{"AlarmName":"c","AlarmRule":"\#(rule)"}"#
    }
    let expressions = ["m1 + 1", "m1 + 2"].map { expression in
      #"{"AlarmName":"m","EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"#
        + #""LessThanThreshold","Metrics":[{"Id":"e","Expression":"\#(expression)"},{"Id":"m1","#
        + #""ReturnData":false,"MetricStat":{"Metric":{"Namespace":"N","MetricName":"M"},"Period":60,"Stat":"Sum"}}]}"#
    }
    var prints: Set<String> = [Definitions().fingerprint]
    for json in composites + expressions {
      var definitions = Definitions()
      definitions.putAlarms(of: Self.document(json).definitions)
      #expect(prints.insert(definitions.fingerprint).inserted)
    }
  }
}
