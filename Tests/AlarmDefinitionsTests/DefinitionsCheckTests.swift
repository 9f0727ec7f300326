import AlarmDefinitions
import Testing

@Suite("Checks of definitions")
struct DefinitionsCheckTests {
  private static let filter =
    #"{"filterName":"f","filterPattern":"{ $.a = 1 }","logGroupName":"g","#
    + #""metricTransformations":[{"metricName":"M","metricNamespace":"N","metricValue":"1"}]}"#
  private static let alarm =
    #"{"AlarmName":"a","Namespace":"N","MetricName":"M","Statistic":"Sum","Period":300,"#
    + #""EvaluationPeriods":1,"Threshold":1,"ComparisonOperator":"GreaterThanThreshold","#
    + #""AlarmActions":["arn:aws:sns:eu-west-1:111122223333:t"]}"#

  private static func check(_ documents: String...) -> DefinitionsCheck {
    var reader = DefinitionsReader(settings: .init())
    for (index, text) in documents.enumerated() {
      reader.read(DefinitionDocument(name: "\(index).json", bytes: Array(text.utf8)))
    }
    return DefinitionsCheck(reader.reading)
  }

  @Test("A program that gates on a check can tell what is unusable from what should be changed")
  func outcomes() {
    let (filter, alarm) = (Self.filter, Self.alarm)
    #expect(Self.check("[\(filter),\(alarm)]").outcome == .sound)
    #expect(Self.check("[\(filter)]").outcome == .shortcomings)
    #expect(Self.check("[\(filter),\(alarm)]", "{").outcome == .partlyUnusable)
    #expect(Self.check("{}").outcome == .nothingUsable)
  }

  @Test("What is found stands in the order of the files, whenever it was found")
  func order() {
    // That no alarm watches the first file's metric shows only once both have been read.
    var check = Self.check("[\(Self.filter),{\"AlarmName\":\"b\",\"AlarmRule\":\"ALARM(\"}]", "{}")
    let files = ["0.json", "0.json", "1.json"]
    #expect(check.findings.map(\.place.file) == files)
    check.tryControls(BuiltInControl.usual, isAsked: false, in: "0.json")
    #expect(check.findings.map(\.place.file) == files)
  }
}
