import AlarmDefinitions
import Testing

@Suite("Whether a trail can do what filters and alarms need")
struct TrailPreflightTests {
  private static let trail = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main"
  private static let group = "arn:aws:logs:eu-west-1:111122223333:log-group:trail/main:*"
  private static let topic = "arn:aws:sns:eu-west-1:111122223333:t"
  private static let described = #"""
    {"trailList":[{"Name":"main","TrailARN":"\#(trail)","IsMultiRegionTrail":true,
    "CloudWatchLogsLogGroupArn":"\#(group)","CloudWatchLogsRoleArn":"arn:aws:iam::111122223333:role/r"}]}
    """#
  private static let alarm = #"""
    {"AlarmName":"a","Namespace":"N","MetricName":"M","Statistic":"Sum","Period":300,"Threshold":1,
    "EvaluationPeriods":1,"ComparisonOperator":"GreaterThanThreshold","AlarmActions":["\#(topic)"]}
    """#

  private static func preflight(_ texts: String...) -> TrailPreflight {
    let documents = texts.enumerated().map { index, text in
      DefinitionDocument(name: "\(index).json", bytes: Array(text.utf8))
    }
    var reader = DefinitionsReader(settings: .init())
    for document in documents { reader.read(document) }
    return TrailPreflight(documents, with: reader.reading, parameters: [:], in: "saved")
  }

  private static func verdict(
    _ step: String, _ texts: String...
  ) -> (verdict: PreflightStep.Verdict, reason: String)? {
    let preflight =
      texts.count == 1 ? preflight(described, texts[0]) : preflight(described, texts[0], texts[1])
    let steps = preflight.trails.flatMap(\.steps) + preflight.topicSteps
    return steps.first { $0.name == step }.map { ($0.verdict, $0.reason) }
  }

  /// An advanced selector of management events with more field selectors.
  private static func advanced(_ more: String = "") -> String {
    #"{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}\#(more)]}"#
  }

  private static let half = #",{"Field":"readOnly","Equals":["%"]}"#
  private static let basic =
    #"{"ReadWriteType":"%","IncludeManagementEvents":true,"ExcludeManagementEventSources":[]}"#

  @Test(
    "P4: all management events are recorded, by either kind of selector",
    arguments: [
      (advanced(), "Advanced", PreflightStep.Verdict.pass),
      (advanced(half.replacing("%", with: "true")), "Advanced", .fail),
      (advanced(half.replacing("%", with: "false")), "Advanced", .fail),
      (
        advanced(half.replacing("%", with: "true")) + ","
          + advanced(half.replacing("%", with: "false")), "Advanced", .warning
      ),
      (
        advanced(#",{"Field":"eventSource","NotEquals":["kms.amazonaws.com"]}"#), "Advanced",
        .fail
      ),
      (advanced(#",{"Field":"x","Equals":["y"]}"#) + "," + advanced(), "Advanced", .pass),
      (#"{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]}]}"#, "Advanced", .fail),
      (basic.replacing("%", with: "All"), "", .pass),
      (basic.replacing("%", with: "WriteOnly"), "", .fail),
      (
        basic.replacing("%", with: "ReadOnly") + "," + basic.replacing("%", with: "WriteOnly"), "",
        .warning
      ),
      (#"{"ReadWriteType":"All","IncludeManagementEvents":false}"#, "", .fail),
      ("", "", .fail), ("", "Advanced", .fail),
    ])
  func selectors(list: String, kind: String, expected: PreflightStep.Verdict) {
    let text = #"{"TrailARN":"\#(Self.trail)","\#(kind)EventSelectors":[\#(list)]}"#
    #expect(Self.verdict("P4", text)?.verdict == expected)
  }

  @Test(
    "P3 and P3b: the trail is logging, and what it writes arrives",
    arguments: [
      (#"{"IsLogging":true}"#, "P3", PreflightStep.Verdict.pass),
      (#"{"IsLogging":false}"#, "P3", .fail), (#"{"main":{"IsLogging":false}}"#, "P3", .fail),
      (#"{"IsLogging":true}"#, "P3b", .warning),
      (#"{"IsLogging":true,"LatestCloudWatchLogsDeliveryError":"no"}"#, "P3b", .fail),
      (
        #"{"IsLogging":true,"LatestCloudWatchLogsDeliveryTime":1772460000.5,"LatestDeliveryTime":1772460300}"#,
        "P3b", .pass
      ),
      (
        #"{"IsLogging":true,"LatestCloudWatchLogsDeliveryTime":"2026-03-01T14:00:00Z","LatestDeliveryTime":"2026-03-02T14:30:00+00:00"}"#,
        "P3b", .warning
      ),
    ])
  func status(text: String, step: String, expected: PreflightStep.Verdict) {
    #expect(Self.verdict(step, text)?.verdict == expected)
  }

  @Test(
    "P7: somebody has confirmed a subscription",
    arguments: [
      ("\(topic):1", PreflightStep.Verdict.pass), ("PendingConfirmation", .fail),
      ("Deleted", .fail),
    ])
  func subscriptions(status: String, expected: PreflightStep.Verdict) {
    let list = #"{"Subscriptions":[{"SubscriptionArn":"\#(status)","TopicArn":"\#(Self.topic)"}]}"#
    #expect(Self.verdict("P7", Self.alarm, list)?.verdict == expected)
    #expect(Self.verdict("P7", Self.alarm, #"{"Subscriptions":[]}"#)?.verdict == .fail)
    #expect(Self.verdict("P7", Self.alarm)?.verdict == .unknown)
  }

  @Test(
    "P9: the topic's policy lets CloudWatch publish",
    arguments: [
      (#""Principal":{"Service":"cloudwatch.amazonaws.com"}"#, PreflightStep.Verdict.pass),
      (#""Principal":{"Service":["events.amazonaws.com","cloudwatch.amazonaws.com"]}"#, .pass),
      (
        #""Principal":{"AWS":"*"},"Condition":{"StringEquals":{"AWS:SourceOwner":"111122223333"}}"#,
        .pass
      ),
      (
        #""Principal":"*","Condition":{"StringEquals":{"aws:SourceAccount":"444455556666"}}"#, .fail
      ),
      (
        #""Principal":"*","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:*:*:alarm:b"}}"#,
        .fail
      ),
      (#""Principal":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}"#, .pass),
      (#""Principal":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"#, .warning),
      (#""Principal":{"Service":"s3.amazonaws.com"}"#, .fail),
      (#""NotPrincipal":{"Service":"s3.amazonaws.com"}"#, .pass),
      (
        #""Principal":"*","Condition":{"StringNotEquals":{"aws:SourceAccount":"111122223333"}}"#,
        .fail
      ),
    ])
  func topicPolicy(statement: String, expected: PreflightStep.Verdict) {
    func attributes(_ statements: String, key: String = "") -> String {
      let policy = #"{"Statement":[\#(statements)]}"#.replacing("\"", with: "\\\"")
      return #"{"Attributes":{"TopicArn":"\#(Self.topic)",\#(key)"Policy":"\#(policy)"}}"#
    }
    let allow =
      #"{"Effect":"Allow","Action":["SNS:GetTopicAttributes","sns:Pub*"],"Resource":"*",\#(statement)}"#
    let deny = #"{"Effect":"Deny","Action":"sns:*","Resource":"*","Principal":"*"}"#
    #expect(Self.verdict("P9", Self.alarm, attributes(allow))?.verdict == expected)
    #expect(Self.verdict("P9", Self.alarm, attributes(allow + "," + deny))?.verdict == .fail)
    // What denies others, or takes other actions out, leaves CloudWatch alone.
    let others = [
      #"{"Effect":"Deny","Action":"sns:*","Resource":"*","Principal":"*","Condition":{"StringNotEquals":{"aws:SourceAccount":"111122223333"}}}"#,
      #"{"Effect":"Deny","Action":"sns:*","Resource":"*","Principal":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}"#,
      #"{"Effect":"Deny","NotAction":"sns:*","Resource":"*","Principal":"*"}"#,
      #"{"Effect":"Deny","Action":"sns:*","NotResource":"\#(Self.topic)","Principal":"*"}"#,
    ]
    for deny in others {
      #expect(Self.verdict("P9", Self.alarm, attributes(allow + "," + deny))?.verdict == expected)
    }
    let key = #""KmsMasterKeyId":"alias/aws/sns","#
    #expect(Self.verdict("P9", Self.alarm, attributes(allow, key: key))?.verdict == .fail)
  }

  @Test(
    "P10: the trail's role may write to the log group",
    arguments: [
      (#""logs:*""#, "*", PreflightStep.Verdict.pass),
      (
        #"["logs:CreateLogStream","logs:PutLogEvents"]"#, "\(group.dropLast(2)):log-stream:*", .pass
      ),
      (#"["logs:CreateLogStream"]"#, "*", .fail),
      (#""logs:*""#, "arn:aws:logs:eu-west-1:111122223333:log-group:other:*", .fail),
    ])
  func rolePolicy(action: String, resource: String, expected: PreflightStep.Verdict) {
    let statement = #"{"Effect":"Allow","Action":\#(action),"Resource":"\#(resource)"}"#
    for policy in [#"{"Statement":[\#(statement)]}"#, #"{"Statement":\#(statement)}"#] {
      let text = #"{"RoleName":"r","PolicyName":"p","PolicyDocument":\#(policy)}"#
      #expect(Self.verdict("P10", text)?.verdict == expected)
    }
    #expect(Self.verdict("P10", #"{"IsLogging":true}"#)?.verdict == .unknown)
  }

  @Test("What one policy of a role denies, no other allows")
  func severalPolicies() {
    let texts = ["Allow", "Deny"].map { effect in
      #"{"RoleName":"r","PolicyName":"\#(effect)","PolicyDocument":{"Statement":[{"Effect":"\#(effect)","Action":"logs:*","Resource":"*"}]}}"#
    }
    #expect(Self.verdict("P10", texts[0])?.verdict == .pass)
    #expect(Self.verdict("P10", texts[0], texts[1])?.verdict == .fail)
  }

  @Test("An empty list of subscriptions is of a topic only where there is no other")
  func emptySubscriptions() {
    let two = Self.alarm.replacing(
      "[\"\(Self.topic)\"]", with: "[\"\(Self.topic)\",\"\(Self.topic)2\"]")
    #expect(Self.verdict("P7", two, #"{"Subscriptions":[]}"#)?.verdict == .unknown)
  }

  @Test("A trail of a template records all management events unless it says otherwise")
  func template() {
    let text = #"""
      {"Resources":{"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"TrailName":"x","EventSelectors":[{"DataResources":[]}]}},
      "U":{"Type":"AWS::CloudTrail::Trail","Condition":"No","Properties":{}}},"Conditions":{"No":{"Fn::Equals":["a","b"]}}}
      """#
    let trails = Self.preflight(text).trails
    #expect(trails.map(\.identity) == ["x"])
    #expect(trails.first?.steps.first { $0.name == "P4" }?.verdict == .pass)
  }

  @Test(
    "What only a run of Terraform knows of a trail is not held against it",
    arguments: [
      (
        #"{"format_version":"1.2","resource_changes":[{"address":"aws_cloudtrail.x","type":"aws_cloudtrail","change":{"after":{"name":"x"},"after_unknown":{"arn":true,"is_multi_region_trail":true,"cloud_watch_logs_group_arn":true,"enable_logging":true,"event_selector":[{"read_write_type":true}]}}}]}"#,
        [PreflightStep.Verdict.unknown, .unknown, .unknown, .unknown]
      ),
      (
        #"{"resource":{"aws_cloudtrail":{"x":{"name":"x","is_multi_region_trail":"${var.all}","cloud_watch_logs_group_arn":"${aws_cloudwatch_log_group.g.arn}:*","advanced_event_selector":{"field_selector":{"field":"eventCategory","equals":["Management"]}}}}}}"#,
        [.unknown, .unknown, .pass, .pass]
      ),
      (
        #"{"version":4,"lineage":"x","resources":[{"mode":"managed","type":"aws_cloudtrail","name":"x","instances":[{"attributes":{"name":"x","is_multi_region_trail":false,"cloud_watch_logs_group_arn":"","enable_logging":false,"event_selector":[{"include_management_events":false}]}}]}]}"#,
        [.fail, .fail, .fail, .fail]
      ),
    ])
  func terraform(text: String, expected: [PreflightStep.Verdict]) {
    let trails = Self.preflight(text).trails
    #expect(trails.map(\.identity) == ["x"])
    #expect(trails.flatMap(\.steps).map(\.verdict) == expected)
  }

  @Test("A trail that other Regions list, too, is one; one that is ready is enough")
  func severalTrails() {
    let other = Self.described.replacing("trail/main", with: "trail/other")
      .replacing("\"main\"", with: "\"other\"").replacing("true", with: "false")
    let ready = #"{"TrailARN":"\#(Self.trail)","AdvancedEventSelectors":[\#(Self.advanced())]}"#
    let preflight = Self.preflight(
      Self.described, Self.described, other, ready, #"{"main":{"IsLogging":true}}"#)
    #expect(preflight.trails.map(\.identity).count == 2)
    #expect(preflight.findings.allSatisfy { $0.severity < .error })
    // What is not known of a trail does not make it ready.
    let unknown = Self.preflight(Self.described, other, #"{"other":{"IsLogging":false}}"#)
    #expect(unknown.findings.contains { $0.rule == "trail-p3" && $0.severity == .error })
    let alone = Self.preflight(other, #"{"IsLogging":true}"#)
    #expect(alone.findings.contains { $0.rule == "trail-p1" && $0.severity == .error })
    #expect(Self.preflight("{}").findings.map(\.rule) == ["no-trail"])
  }
}
