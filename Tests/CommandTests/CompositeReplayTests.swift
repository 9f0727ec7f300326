import Foundation
import ReplayTestSupport
import Testing

/// Composite and math alarms over an archive: records behind several causes count once.
@Suite("Alarms of one's own over an archive")
struct CompositeReplayTests {
  private static func metric(_ name: String, _ more: String = "") -> String {
    #"{"AlarmName":"\#(name)","Namespace":"CISBenchmark","MetricName":"S3BucketPolicyChanges","#
      + #""Statistic":"Sum","Period":300,"EvaluationPeriods":1,"Threshold":1,"#
      + #""ComparisonOperator":"GreaterThanOrEqualToThreshold"\#(more)}"#
  }

  /// The changes of the alarm `name` when the alarms of `document` are replayed over three calls.
  private static func changes(
    of name: String, _ document: String, _ options: [String] = []
  ) throws -> [[String: Any]] {
    let archive = try MadeArchive(
      [MadeCall("a", at: "14:02:11"), MadeCall("b", at: "14:02:40"), MadeCall("c", at: "14:02:59")])
    try archive.folder.write(Array(document.utf8), to: "alarms.json")
    let result = try TrailbellProcess.run(
      ["replay", "in", "--alarm", "alarms.json", "--format", "jsonl"] + options,
      in: archive.folder.path)
    #expect(result.status == 0, "\(result.errors)")
    return try result.lines.map { try JSONText.object($0) }.filter {
      $0["alarm"] as? String == name
    }
  }

  @Test("A record behind two children counts once, however few are kept", arguments: ["1", "20"])
  func sharedRecords(evidence: String) throws {
    let document =
      "[\(Self.metric("x")),\(Self.metric("y")),"
      + #"{"AlarmName":"both","AlarmRule":"ALARM(x) AND ALARM(y)"}]"#
    let changes = try Self.changes(of: "both", document, ["--evidence", evidence])
    let raised = try #require(changes.first { $0["to"] as? String == "ALARM" })
    #expect(raised["matchCount"] as? Int == 3)
    #expect((raised["matches"] as? [Any])?.count == min(3, Int(evidence) ?? 0))
  }

  @Test("A record counts once for an expression over one metric in two units")
  func sharedSeries() throws {
    let item = { (id: String, unit: String) in
      #"{"Id":"\#(id)","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"CISBenchmark","#
        + #""MetricName":"S3BucketPolicyChanges"},"Period":300,"Stat":"Sum"\#(unit)}}"#
    }
    let document =
      #"{"AlarmName":"m","EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"#
      + #""GreaterThanThreshold","Metrics":[{"Id":"e1","Expression":"m1 + m2"},"#
      + "\(item("m1", "")),\(item("m2", #","Unit":"None""#))]}"
    let raised = try #require(try Self.changes(of: "m", document).first)
    #expect((raised["reason"] as? String)?.contains("[6.0 (02/03/26 13:58:00)]") == true)
    #expect(raised["matchCount"] as? Int == 3 && (raised["matches"] as? [Any])?.count == 3)
  }

  @Test("What was created and changed at one instant are two events of different ids")
  func eventIdentifiers() throws {
    let archive = try MadeArchive([MadeCall("a", at: "14:02:11")])
    let document = "[\(Self.metric("x")),{\"AlarmName\":\"up\",\"AlarmRule\":\"ALARM(x)\"}]"
    try archive.folder.write(Array(document.utf8), to: "alarms.json")
    let events = try archive.run(
      "replay", "in", "--alarm", "alarms.json", "--format", "eventbridge"
    ).lines.map { try JSONText.object($0) }
    #expect(events.count == 5)
    #expect(Set(events.compactMap { $0["id"] as? String }).count == 5)
    let times = events.compactMap { $0["time"] as? String }
    #expect(times.count { $0 == "2026-03-02T14:03:00Z" } == 3)
  }

  @Test("An event's previous state tells what still held its actions back")
  func heldBack() throws {
    let lines = try TrailbellProcess.run(
      [
        "replay", Place.samples, "--rules", "cis", "--alarm", "Samples/Alarms/describe-alarms.json",
        "--format", "eventbridge",
      ], in: Place.package
    ).lines.filter { $0.contains(#""alarmName":"insider""#) }
    let held = try lines.map { line in
      let detail = try JSONText.object(line)["detail"] as? [String: Any]
      return ["state", "previousState"].map { key in
        (detail?[key] as? [String: Any])?["actionsSuppressedBy"] as? String ?? "-"
      }.joined(separator: " ")
    }
    // At 15:04 the suppressor was in ALARM, until 15:13; the actions ran at 15:15, before the change of
    // 15:16.
    let waited = ["WaitPeriod -", "- WaitPeriod"]
    #expect(
      held == waited + waited + waited + ["Alarm -", "ExtensionPeriod Alarm", "- ExtensionPeriod"]
        + waited)
  }

  // Recorded: alarm_composites.json cycles.
  @Test("Alarms in a ring stay as they are, and one above them goes on")
  func ring() throws {
    let document =
      "[\(Self.metric("x"))," + #"{"AlarmName":"c","AlarmRule":"NOT ALARM(d)","StateValue":"OK"},"#
      + #"{"AlarmName":"d","AlarmRule":"ALARM(c) OR ALARM(x)","StateValue":"ALARM"},"#
      + #"{"AlarmName":"top","AlarmRule":"ALARM(d) AND ALARM(x)"}]"#
    #expect(try Self.changes(of: "c", document, ["--as-described"]).isEmpty)
    #expect(try Self.changes(of: "d", document, ["--as-described"]).isEmpty)
    let changes = try Self.changes(of: "top", document, ["--as-described"])
    #expect(changes.map { $0["to"] as? String ?? "" } == ["OK", "ALARM", "OK"])
  }

  // Recorded: alarm_namespaces.json.
  @Test("Reason data name no statistic where Metrics have the one metric")
  func metricsOfOne() throws {
    let document =
      #"{"AlarmName":"m","EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"#
      + #""GreaterThanOrEqualToThreshold","Metrics":[{"Id":"m1","MetricStat":{"Metric":"#
      + #"{"Namespace":"CISBenchmark","MetricName":"S3BucketPolicyChanges"},"Period":300,"#
      + #""Stat":"Sum"}}]}"#
    let raised = try #require(try Self.changes(of: "m", document).first)
    let data = try #require(raised["reasonData"] as? String)
    #expect(
      JSONText.keys(of: data) == [
        "version", "queryDate", "startDate", "period", "recentDatapoints", "threshold",
        "evaluatedDatapoints",
      ])
  }

  @Test("Three thousand composite alarms on one another are walked, not crashed on")
  func tower() throws {
    let tower = (0..<3000).reversed().map { level in
      "{\"AlarmName\":\"a\(level)\",\"AlarmRule\":\"ALARM(\(level == 0 ? "x" : "a\(level - 1)"))\"}"
    }
    let document = "[\(Self.metric("x")),\(tower.joined(separator: ","))]"
    let changes = try Self.changes(of: "a2999", document)
    #expect(changes.map { $0["to"] as? String ?? "" } == ["OK", "ALARM", "OK"])
  }

  @Test(
    "Alarms with periods below a minute come when the minute is over, with their records",
    arguments: ["10", "20", "30"])
  func shortPeriods(period: String) throws {
    let archive = try MadeArchive([MadeCall("a", at: "14:02:11"), MadeCall("b", at: "14:02:59")])
    let changes = try archive.run(
      "replay", "in", "--pattern", "{ $.eventName = PutBucketPolicy }", "--period", period,
      "--explain", "--format", "jsonl"
    ).lines.map { try JSONText.object($0) }
    let raised = try #require(changes.first { $0["to"] as? String == "ALARM" })
    #expect(raised["at"] as? String == "2026-03-02T14:03:00Z")
    #expect(raised["matchCount"] as? Int == 2 && (raised["matches"] as? [Any])?.count == 2)
    #expect(raised["secondsAfterFirstEvent"] as? Int == 49)
    let explanation = raised["explanation"] as? [String: Any]
    #expect(explanation?["laterMatchCount"] as? Int == 0)
    #expect((explanation?["laterMatches"] as? [Any])?.isEmpty == true)
  }
}
