import AlarmDefinitions
import FilterPatterns
import Foundation
import MetricAlarms
import Testing

@Suite("Built-in controls")
struct BuiltInControlTests {
  @Test("there are fifteen, each with a filter and an alarm on its metric")
  func complete() {
    #expect(BuiltInControl.usual.map(\.number) == (1...15).map { "4.\($0)" })
    for control in BuiltInControl.usual {
      let definitions = control.definitions
      #expect(definitions.filters.map(\.series) == definitions.alarms.compactMap(\.series))
      #expect(definitions.filters.map(\.pattern.text) == [control.pattern])
    }
    #expect(Set(BuiltInControl.usual.map(\.alarmName)).count == 15)
  }

  @Test("All controls on one topic are equally severe, and their alarms say so")
  func rating() throws {
    for control in BuiltInControl.all {
      let details = try #require(control.definitions.alarms.first).details
      #expect(details.severity == control.topic.severity)
      #expect(details.techniques == control.topic.techniques)
      for technique in details.techniques {
        #expect(technique.id.wholeMatch(of: #/T\d{4}(\.\d{3})?/#) != nil)
        // The name of a sub-technique stands behind that of its technique.
        #expect(technique.id.contains(".") == technique.name.contains(": "))
      }
    }
    #expect(Set(ControlTopic.allCases.map(\.severity)) == Set(AlarmSeverity.allCases))
    #expect(ControlTopic.allCases.filter(\.techniques.isEmpty) == [.vpcChanges])
  }

  @Test("4.8 is the rule of the source document, word for word")
  func bucketPolicyChanges() throws {
    let definitions = try Definitions(builtIn: "cis-4.8")
    let filter = try #require(definitions.filters.first)
    let alarm = try #require(definitions.alarms.first)
    #expect(filter.name == "S3BucketPolicyChanges")
    #expect(filter.series.namespace == "CISBenchmark")
    #expect(filter.series.metricName == "S3BucketPolicyChanges")
    #expect(filter.metricValue == 1)
    #expect(alarm.settings.name == "CIS-4.8-S3-Bucket-Policy-Changes")
    #expect(alarm.settings == AlarmSettings(name: alarm.settings.name))
    #expect(alarm.settings.threshold == 1 && alarm.settings.period == 300)
    #expect(alarm.settings.treatMissingData == .missing)
    #expect(alarm.settings.datapointsToAlarm == nil)
  }

  @Test("Every standard has its controls under names of its own")
  func standards() throws {
    #expect(BuiltInControl.all.count == 14 + 8 * 15 + 14 + 14)
    for key in [\BuiltInControl.name, \.alarmName] {
      #expect(Set(BuiltInControl.all.map { $0[keyPath: key] }).count == BuiltInControl.all.count)
    }
    for (name, count) in [
      ("cis", 15), ("cis-v3.0", 15), ("cis-v1.2", 14), ("CloudWatch", 14), ("cis-v5.0:4.10", 1),
      ("cis-v6.0:5.8", 1), ("CloudWatch.8", 1), ("cis-v7.0:5.6", 0), ("cis-v3.0:4.8", 1),
    ] {
      #expect(BuiltInControl.named(name).count == count, "\(name)")
    }
    #expect(BuiltInControl.named("cis-v3.0:4.8") == BuiltInControl.named("cis-4.8"))
  }

  /// The reference's patterns; nil where they are not there.
  private static let published: [PublishedPattern]? = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("../shared/conformance/cloudtrail-patterns.json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try? JSONDecoder().decode([PublishedPattern].self, from: data)
  }()

  @Test(
    "Each control's filter is one that is published for it",
    .enabled(if: published != nil, "the reference's patterns are not there"))
  func publishedPatterns() throws {
    var known: [String: Set<String>] = [:]
    for pattern in try #require(Self.published) {
      guard let control = pattern.control, pattern.valid ?? true else { continue }
      known[control, default: []].insert(try Self.canonical(pattern.pattern))
    }
    for control in BuiltInControl.all {
      let name =
        switch control.standard {
        case .cis(let version): "CIS v\(version) \(control.number)"
        case .securityHub: "Security Hub CloudWatch.\(control.number)"
        }
      #expect(known[name]?.contains(try Self.canonical(control.pattern)) == true, "\(name)")
    }
    // What is published and has no pattern that is valid cannot be built in.
    #expect(known.count == BuiltInControl.all.count)
  }

  private struct PublishedPattern: Decodable {
    let pattern: String
    let control: String?
    let valid: Bool?
  }

  private static func canonical(_ text: String) throws -> String {
    try FilterPattern(parsing: text).canonicalText
  }

  @Test("cis stands for all of them, and adding one twice changes nothing")
  func families() throws {
    var definitions = try Definitions(builtIn: "cis")
    #expect(definitions.filters.count == 15)
    definitions.add(try Definitions(builtIn: "cis-4.8"))
    #expect(definitions.filters.count == 15 && definitions.alarms.count == 15)
  }

  @Test(
    "a name nobody knows is refused with the names there are", arguments: ["", "cis-4.16", "x"])
  func unknown(name: String) {
    #expect(throws: DefinitionsError.self) { try Definitions(builtIn: name) }
  }
}
