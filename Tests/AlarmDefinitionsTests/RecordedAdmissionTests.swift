import AlarmDefinitions
import Foundation
import Testing

/// One request of `alarm-admission-recorded.json` for an alarm on metrics, and whether AWS took it.
struct RecordedAdmission: Sendable, CustomTestStringConvertible {
  let label: String
  let input: [UInt8]
  let isAccepted: Bool

  var testDescription: String { label }

  static func all() throws -> [RecordedAdmission] {
    let entries = try #require(
      try RecordedFile.object("alarm-admission")["entries"] as? [RecordedFile.Row])
    return try entries.filter { $0["kind"] as? String != "composite" }.map { entry in
      RecordedAdmission(
        label: try #require(entry["label"] as? String),
        input: try RecordedFile.json(try #require(entry["input"])),
        isAccepted: try #require(entry["accepted"] as? Bool))
    }
  }
}

@Suite("Conformance: what put-metric-alarm was recorded to take and refuse")
struct RecordedAdmissionTests {
  @Test("All requests are there")
  func complete() throws {
    let all = try RecordedAdmission.all()
    #expect(all.count == 14 && all.count { !$0.isAccepted } == 8)
  }

  @Test(
    "An alarm is read when AWS takes it, and refused when it does not",
    arguments: try RecordedAdmission.all())
  func reading(_ test: RecordedAdmission) throws {
    let reading = OwnAlarms(test.input).reading
    #expect((reading.isComplete && !reading.isEmpty) == test.isAccepted)
  }

  @Test("The check of definitions says the same", arguments: try RecordedAdmission.all())
  func check(_ test: RecordedAdmission) throws {
    var reader = DefinitionsReader(settings: DefinitionsReader.Settings())
    reader.read(DefinitionDocument(name: "alarm.json", bytes: test.input))
    reader.finish()
    let reading = reader.reading
    #expect(reading.findings.contains { $0.severity == .error } != test.isAccepted)
    #expect(reading.alarms.count == (test.isAccepted ? 1 : 0))
  }
}
