import FilterPatterns
import Foundation
import MetricAlarms
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("Envelopes that subscriptions were recorded to send")
struct RecordedEnvelopeTests {
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let label: String
    let text: String

    var testDescription: String { label }

    private enum CodingKeys: String, CodingKey {
      case label
      case text = "decoded_utf8"
    }

    static func all() throws -> [Row] {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "ConformanceTests/Cases/filter-envelopes-recorded.json")
      return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
    }

    /// The envelope's object.
    func envelope() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
  }

  private static func outcome(of text: String) throws -> ReplayOutcome {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "envelope.json")
    var settings = TransformationSettings(namespace: "N", metricName: "m")
    settings.systemFields = ["@aws.account", "@source.log"]
    let filter = try MetricFilter(
      name: "f", pattern: FilterPattern(parsing: "{ $.eventName = PutBucketPolicy }"),
      transformation: settings)
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    reading.clock = .delivery
    return Replay(ReplayPlan(filters: [filter], alarms: [], reading: reading))
      .run(over: [.path(ArchiveLocation(folder.path(of: "")))])
  }

  @Test(
    "are no damage: what holds no record is one of the files without any", arguments: try Row.all()
  )
  func asRecorded(_ row: Row) throws {
    let outcome = try Self.outcome(of: row.text)
    #expect(outcome.damageCount == 0 && outcome.tally.files.notRecords == 1)
  }

  @Test(
    "give their records, with account and log group, once they hold any", arguments: try Row.all())
  func withRecords(_ row: Row) throws {
    var envelope = try row.envelope()
    let events = envelope["logEvents"] as? [[String: Any]] ?? []
    envelope["logEvents"] = events.enumerated().map { index, event in
      var event = event
      event["message"] = SmallArchive.record("00:00:0\(index)", "{}", id: "\(index)")
        .replacing("GetObject", with: "PutBucketPolicy")
      return event
    }
    let text = try JSONSerialization.data(withJSONObject: envelope)
    let outcome = try Self.outcome(of: String(decoding: text, as: UTF8.self))
    if row.label.contains("control") {
      #expect(outcome.tally.records.read == 0 && outcome.damageCount == 0)
      return
    }
    #expect(outcome.tally.records.matched == events.count)
    let stamps = events.compactMap { ($0["timestamp"] as? Int).map { $0 / 1000 } }
    #expect(outcome.matches.compactMap(\.deliveryTime) == stamps)
    let dimensions = outcome.series.map { $0.dimensions.map { [$0.name, $0.value] } }
    #expect(
      dimensions == [
        [
          ["@aws.account", envelope["owner"] as? String ?? ""],
          ["@source.log", envelope["logGroup"] as? String ?? ""],
        ]
      ])
  }
}
