import FilterPatterns
import Testing

@testable import AlarmDefinitions

@Suite("Probes of monitoring controls")
struct ControlProbeTests {
  @Test("Each published filter catches what its control wants, and nothing it does not")
  func published() throws {
    for control in BuiltInControl.all {
      var matcher = EventMatcher(try FilterPattern(parsing: control.pattern))
      for probe in control.topic.probes + ControlTopic.unrelated where probe.wish != .either {
        let isCaught = matcher.matches(Array(probe.record.utf8).span)
        #expect(isCaught == (probe.wish == .wanted), "\(control.name): \(probe.name)")
      }
    }
  }

  @Test("Each topic has records of every wish that can go wrong, and no record twice")
  func complete() {
    for topic in ControlTopic.allCases {
      #expect(
        topic.probes.contains { $0.wish == .wanted }
          && topic.probes.contains { $0.wish == .unwanted })
      #expect(Set(topic.probes.map(\.record)).count == topic.probes.count, "\(topic)")
    }
  }

  /// `members` are members of each filter besides its pattern, and `value` is its metric value.
  private static func reading(
    _ patterns: [String], isWatched: Bool = true, members: String = "", value: String = "1"
  ) -> DefinitionsReading {
    let filters = patterns.enumerated().map { index, pattern in
      #"""
      {"filterName":"f\#(index)","logGroupName":"g","filterPattern":"\#(pattern)",\#(members)
       "metricTransformations":[{"metricName":"M","metricNamespace":"N","metricValue":"\#(value)"}]}
      """#
    }
    let alarm = #"""
      {"AlarmName":"a","Namespace":"N","MetricName":"M","Statistic":"Sum","Period":300,"Threshold":1,
       "EvaluationPeriods":1,"ComparisonOperator":"GreaterThanOrEqualToThreshold","AlarmActions":["arn:aws:sns:eu-west-1:111122223333:t"]}
      """#
    let text = "[" + (filters + (isWatched ? [alarm] : [])).joined(separator: ",") + "]"
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "d", bytes: Array(text.utf8)))
    return reader.reading
  }

  private static func verdict(
    _ patterns: String..., isWatched: Bool = true, on name: String = "cis-4.7"
  ) throws -> ControlVerdict {
    let control = try #require(BuiltInControl.named(name).first)
    return ControlTrial(reading(patterns, isWatched: isWatched)).verdict(on: control)
  }

  @Test("The wording of a filter decides nothing, what it catches everything")
  func wordings() throws {
    let (disable, schedule) = ("$.eventName = DisableKey", "$.eventName = ScheduleKeyDeletion")
    let source = "$.eventSource = kms.amazonaws.com"
    for pattern in [
      "{ (\(schedule) || \(disable)) && \(source) }",
      "{ (\(disable) && \(source)) || (\(schedule) && $.eventSource = kms*) }",
      "{ (\(disable) || \(schedule)) && $.errorCode NOT EXISTS && $.userIdentity.type != AWSService }",
    ] {
      let verdict = try Self.verdict(pattern)
      #expect(verdict.outcome == .caught && verdict.findings(isAsked: true).isEmpty, "\(pattern)")
    }
    let two = try Self.verdict("{ \(disable) }", "{ \(schedule) }")
    #expect(two.outcome == .caught && two.filters == ["f0", "f1"])
  }

  @Test("A filter of transformed log events watches nothing, nor does one whose value is no field")
  func neverRinging() throws {
    let control = try #require(BuiltInControl.named("cis-4.7").first)
    let pattern = control.pattern.replacing("\"", with: "\\\"")
    let transformed = Self.reading([pattern], members: #""applyOnTransformedLogs":true,"#)
    #expect(ControlTrial(transformed).verdict(on: control).outcome == .missed)
    let terms = "[head, name = \\\"*DisableKey*\\\" || name = \\\"*ScheduleKeyDeletion*\\\"]"
    let absent = ControlTrial(Self.reading([terms], value: "$missing")).verdict(on: control)
    let present = ControlTrial(Self.reading([terms], value: "$name")).verdict(on: control)
    #expect(absent.outcome != .caught && absent.filters == present.filters)
  }

  @Test("A published filter is no finding of another control's", arguments: BuiltInControl.all)
  func otherControls(control: BuiltInControl) {
    let trial = ControlTrial(Self.reading([control.pattern.replacing("\"", with: "\\\"")]))
    for other in BuiltInControl.usual {
      let rules = trial.verdict(on: other).findings(isAsked: false).map(\.rule)
      #expect(rules.isEmpty, "\(control.name) on \(other.name)")
    }
  }

  @Test("What is missed, caught besides or watched by no alarm is reported")
  func shortcomings() throws {
    let partly = try Self.verdict("{ $.eventName = DisableKey }")
    #expect(partly.outcome == .partlyCaught && partly.missed == ["ScheduleKeyDeletion"])
    #expect(partly.findings(isAsked: true).map(\.rule) == ["control-partly-caught"])
    let over = try Self.verdict("{ $.eventSource = kms.amazonaws.com }")
    #expect(over.outcome == .caught)
    #expect(over.overCaught == ["EnableKey", "CancelKeyDeletion", "DescribeKey", "Decrypt"])
    #expect(over.findings(isAsked: true).map(\.rule) == ["control-over-caught"])
    let pattern = "{ $.eventName = DisableKey || $.eventName = ScheduleKeyDeletion }"
    let unwatched = try Self.verdict(pattern, isWatched: false)
    #expect(unwatched.outcome == .unwatched)
    #expect(unwatched.findings(isAsked: true).map(\.rule) == ["control-unwatched"])
    let missed = try Self.verdict(pattern, on: "cis-4.8")
    #expect(missed.outcome == .missed && missed.findings(isAsked: true).isEmpty)
    #expect(missed.missedFinding(in: "d")?.rule == "control-missed")
  }
}
