import AlarmDefinitions
import AlarmStates
import FilterPatterns
import MetricWindows
import Testing
import TrailReplay

@Suite("Built-in controls")
struct BuiltInControlTests {
  @Test("there are fifteen, each with a filter and an alarm on its metric")
  func complete() {
    #expect(BuiltInControl.all.map(\.number) == (1...15).map { "4.\($0)" })
    for control in BuiltInControl.all {
      let definitions = control.definitions
      #expect(definitions.filters.map(\.series) == definitions.alarms.compactMap(\.series))
      #expect(definitions.filters.map(\.pattern.text) == [control.pattern])
    }
    #expect(Set(BuiltInControl.all.map(\.alarmName)).count == 15)
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
