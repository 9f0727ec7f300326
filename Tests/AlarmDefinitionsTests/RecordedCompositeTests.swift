import AlarmDefinitions
import Foundation
import Testing

/// What the service was recorded to say to `put-composite-alarm`, and what a check of definitions says.
@Suite("Composite alarms as recorded")
struct RecordedCompositeTests {
  /// An entry of `alarm-admission-recorded.json`.
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    let kind: String
    let label: String
    let AlarmRule: String?
    let accepted: Bool
    let message: String?

    var testDescription: String { label }

    static func all() throws -> [Entry] {
      let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "ConformanceTests/Cases/alarm-admission-recorded.json")
      return try JSONDecoder().decode([String: Either].self, from: Data(contentsOf: url))
        .values.flatMap(\.entries).filter { $0.kind == "composite" }
    }
  }

  /// The entries, or the source beside them.
  private enum Either: Decodable {
    case entries([Entry])
    case text

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let entries = try? container.decode([Entry].self)
      self = entries.map { .entries($0) } ?? .text
    }

    var entries: [Entry] { if case .entries(let entries) = self { entries } else { [] } }
  }

  /// The errors found where the rule is put beside the alarms that were there.
  private static func errors(of rule: String) throws -> [String] {
    let place = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:"
    let metrics = ["metric", "second"].map { name in
      [
        "AlarmName": name, "AlarmArn": place + name, "Namespace": "AWS/N", "MetricName": "M",
        "Statistic": "Sum", "Period": 300, "EvaluationPeriods": 1, "Threshold": 1,
        "ComparisonOperator": "GreaterThanThreshold",
      ] as [String: Any]
    }
    let composite = [
      "AlarmName": "composite", "AlarmArn": place + "composite", "AlarmRule": rule,
    ]
    let document = ["MetricAlarms": metrics, "CompositeAlarms": [composite]] as [String: Any]
    let json = try JSONSerialization.data(withJSONObject: document)
    var reader = DefinitionsReader(settings: .init())
    reader.read(DefinitionDocument(name: "d.json", bytes: Array(json)))
    return (reader.reading.findings + reader.reading.joined())
      .filter { $0.severity == .error }.map(\.message)
  }

  @Test("A rule is taken or refused, in the service's words", arguments: try Entry.all())
  func admission(of entry: Entry) throws {
    let errors = try Self.errors(of: try #require(entry.AlarmRule))
    #expect(errors.isEmpty == entry.accepted, "\(errors)")
    guard let message = entry.message else { return }
    #expect(errors.count == 1 && errors[0].hasSuffix("\n    CloudWatch says: \(message)"))
  }

  @Test("All entries of composite alarms are looked at")
  func count() throws {
    #expect(try Entry.all().count == 42)
  }
}
