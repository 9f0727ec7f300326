import FilterPatterns
import MetricAlarms
import ReplayReports
import Testing
import TrailReplay

@Suite("Reports of series with dimensions")
struct DimensionReportTests {
  /// Two users' calls, one of them with a control character in the name.
  private static func replay() throws -> SmallReplay {
    var settings = TransformationSettings(namespace: "Tests", metricName: "Calls")
    settings.dimensions = [
      MetricDimension(name: "Region", value: "$.awsRegion"),
      MetricDimension(name: "Actor", value: "$.userIdentity.arn"),
    ]
    settings.value = "$.bytes"
    let pattern = try FilterPattern(parsing: "{ $.eventVersion = \"*\" }")
    let filter = try MetricFilter(name: "Calls", pattern: pattern, transformation: settings)
    let actors = [("bob", "2"), ("ann", "0.5"), (#"e\u001b"#, "1"), ("ann", "0.25")]
    var replay = SmallReplay(
      actors.enumerated().map { index, call in
        SmallReplay.call("14:02:1\(index)", "GetObject", by: call.0).dropLast()
          + ",\"bytes\":\(call.1)}"
      })
    replay.change = { plan in
      plan.filters = [filter]
      plan.alarms[0].series = MetricSeries(
        namespace: "Tests", metricName: "Calls",
        dimensions: [
          MetricDimension(name: "Actor", value: "ann"),
          MetricDimension(name: "Region", value: "eu-west-1"),
        ])
    }
    return replay
  }

  @Test("Window lines tell the dimensions, sorted by name, series by series")
  func windowLines() throws {
    let lines = try Self.replay().jsonLines([.windows]).split(separator: "\n")
    let expected = [("ann", "0.75", 2), ("bob", "2", 1), (#"e\u001b"#, "1", 1)].map {
      #""dimensions":{"Actor":"\#($0.0)","Region":"eu-west-1"},"start":"2026-03-02T14:00:00Z","#
        + #""period":300,"sum":\#($0.1),"sampleCount":\#($0.2),"#
    }
    #expect(lines.count == expected.count)
    for (line, part) in zip(lines, expected) {
      #expect(line.hasPrefix(#"{"type":"window","filters":["Calls"],"namespace":"Tests""#))
      #expect(line.contains(part))
    }
  }

  @Test("The window table tells them behind the metric, safe to print")
  func windowTable() throws {
    #expect(
      try Self.replay().text([.windows]) == #"""
        window start          seconds   sum  samples  metric
        2026-03-02 14:00 UTC      300  0.75        2  Tests/Calls {Actor=ann, Region=eu-west-1}
        2026-03-02 14:00 UTC      300     2        1  Tests/Calls {Actor=bob, Region=eu-west-1}
        2026-03-02 14:00 UTC      300     1        1  Tests/Calls {Actor=e\u{1b}, Region=eu-west-1}

        """#)
  }

  @Test("A transition shows the matches of its alarm's series alone")
  func transitions() throws {
    let text = try Self.replay().text([.transitions])
    #expect(text.contains("[0.75 (02/03/26 14:00:00)]"))
    #expect(text.split(separator: "\n").count { $0.contains("  ann  ") } == 2)
    #expect(!text.contains("bob"))
  }
}
