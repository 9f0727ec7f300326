import AlarmDefinitions
import Testing

@Suite("Controls beside filters that are not known")
struct UnknownFilterTests {
  @Test("What a known filter does not catch may be caught by one that is not known")
  func rest() throws {
    let check = Self.check([("f0", #""{ $.eventName = DisableKey }""#), Self.unknown])
    let verdict = try #require(check.verdicts.first)
    #expect(verdict.outcome == .notKnown)
    #expect(
      check.findings.filter { $0.rule.hasPrefix("control-") }.map(\.message) == [
        "whether cis-4.7 is watched is not known here: \"f0\" catches DisableKey, and nobody can say "
          + "what \"f1\" would match"
      ])
  }

  @Test("Nothing is said to be missed where no known filter catches anything")
  func nothing() throws {
    let verdict = try #require(Self.check([Self.unknown]).verdicts.first)
    #expect(verdict.outcome == .notKnown)
    #expect(verdict.missed.isEmpty)
  }

  @Test("What a known filter catches of everything is caught whatever others match")
  func all() throws {
    let known = #""{ $.eventName = DisableKey || $.eventName = ScheduleKeyDeletion }""#
    let check = Self.check([("f0", known), Self.unknown])
    #expect(check.verdicts.first?.outcome == .caught)
  }

  private static let unknown = ("f1", #"{"Fn::ImportValue":"Pattern"}"#)

  /// Checks cis-4.7 on a template of filters, with an alarm on the metric of each.
  private static func check(_ filters: [(name: String, pattern: String)]) -> DefinitionsCheck {
    let resources = filters.map { name, pattern in
      let metric = #""MetricName":"\#(name)","MetricNamespace":"N","MetricValue":"1""#
      return #"""
        "\#(name)F":{"Type":"AWS::Logs::MetricFilter","Properties":{"FilterName":"\#(name)",
        "LogGroupName":"g","FilterPattern":\#(pattern),"MetricTransformations":[{\#(metric)}]}},
        "\#(name)A":{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmName":"\#(name)",
        "Namespace":"N","MetricName":"\#(name)","Statistic":"Sum","Period":300,"Threshold":1,
        "EvaluationPeriods":1,"ComparisonOperator":"GreaterThanOrEqualToThreshold",
        "AlarmActions":["arn:aws:sns:eu-west-1:111122223333:t"]}}
        """#
    }
    let text = "{\"Resources\":{" + resources.joined(separator: ",") + "}}"
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "t.json", bytes: Array(text.utf8)))
    reader.finish()
    var check = DefinitionsCheck(reader.reading)
    let controls = BuiltInControl.usual.filter { $0.name == "cis-4.7" }
    check.tryControls(controls, isAsked: true, in: "t.json")
    return check
  }
}
