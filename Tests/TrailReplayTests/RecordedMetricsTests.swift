import FilterPatterns
import Foundation
import MetricAlarms
import MetricWindows
import ReplayTestSupport
import Testing
import TrailArchives
import TrailReplay

@Suite("What metric filters were recorded to publish")
struct RecordedMetricsTests {
  /// When an event lies that is left out, as it was 23 hours old: CloudWatch shows the samples of
  /// such hours later (documented), and nobody waited.
  private static let tooOld = "2026-09-13T02:15:51.449Z"
  private static let namespace = "Stackd/NativeMetricFilters/owned"

  @Test("Every series that was recorded is among them")
  func count() throws { #expect(try RecordedMetrics.rows().count == 19) }

  @Test("A series has the samples that were recorded", arguments: try RecordedMetrics.rows())
  func series(_ row: RecordedMetrics.Row) throws {
    // One filter was changed on the way: events before it and behind it are looked at apart.
    let values = row.filter.metricTransformations[0].metricValue.components(
      separatedBy: ", after replace-unit ")
    let units = row.filter.metricTransformations[0].unit?.components(
      separatedBy: ", after replace-unit ")
    for (index, value) in values.enumerated() {
      let unit = units?[index]
      let filter = try row.filter.metricFilter(value: value, unit: unit, in: row.run.logGroup)
      let events = row.run.events.filter { event in
        event.accepted && event.time != Self.tooOld
          && (values.count == 1 || (event.putLabel == "publish-after-unit-change") == (index == 1))
      }
      let timeline =
        row.filter.filterPattern.hasPrefix("[")
        ? try Self.delimitedTimeline(of: row, filter, events)
        : try Self.timeline(of: row, filter, events)
      let points = row.published.period60.filter { ($0.unit ?? unit) == unit || values.count == 1 }
      for point in points { try point.expect(in: timeline, period: 60) }
      for point in row.published.period300 ?? [] where values.count == 1 || point.unit == unit {
        try point.expect(in: timeline, period: 300)
      }
      #expect(timeline.alignedWindows(period: 60).count == points.count)
    }
  }

  /// Replays the events as a subscription sends them, each message made a record by a key more.
  private static func timeline(
    of row: RecordedMetrics.Row, _ filter: MetricFilter, _ events: [RecordedMetrics.Event]
  ) throws -> SampleTimeline {
    let folder = try TemporaryFolder()
    let origin = ["@aws.account": "000000000000", "@aws.region": row.run.region]
    let envelope: [String: Any] = [
      "messageType": "DATA_MESSAGE", "owner": "000000000000", "logGroup": row.run.logGroup,
      "logStream": "basic", "subscriptionFilters": ["all"],
      "logEvents": try events.map { event in
        [
          "id": "1", "timestamp": event.timestamp, "message": try record(event.message),
          "extractedFields": origin,
        ] as [String: Any]
      },
    ]
    try folder.write(
      String(decoding: JSONSerialization.data(withJSONObject: envelope), as: UTF8.self),
      to: "events.json")
    var reading = ReadingSettings(duplicates: .drop, jobs: 1)
    reading.clock = .delivery
    let plan = ReplayPlan(filters: [filter], alarms: [], reading: reading)
    let outcome = Replay(plan).run(over: [.path(ArchiveLocation(folder.path(of: "events.json")))])
    #expect(outcome.tally.records.read == events.count && outcome.isComplete)
    let dimensions = row.published.series.dimensions.map {
      MetricDimension(name: $0.key, value: $0.value)
    }
    let series = MetricSeries(
      namespace: namespace, metricName: row.published.series.metric, dimensions: dimensions)
    return outcome.series.firstIndex(of: series).map { outcome.timelines[$0] }
      ?? SampleLedger().timeline
  }

  /// A message as a record, in which a filter's JSON fields and terms are found as in itself.
  private static func record(_ message: String) throws -> String {
    let fields = try? JSONSerialization.jsonObject(with: Data(message.utf8)) as? [String: Any]
    var record = fields ?? ["text": message]
    record["eventVersion"] = "1.11"
    return String(
      decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
  }

  /// Records are JSON, and no space-delimited event is one: the filter's parts are asked by themselves.
  private static func delimitedTimeline(
    of row: RecordedMetrics.Row, _ filter: MetricFilter, _ events: [RecordedMetrics.Event]
  ) throws -> SampleTimeline {
    guard case .reference(let value) = filter.transformation.value else {
      throw CocoaError(.featureUnsupported)
    }
    var matcher = EventMatcher(filter.pattern)
    var ledger = SampleLedger()
    for event in events {
      let message = Array(event.message.utf8)
      guard matcher.matches(message.span) else { continue }
      let wanted = filter.transformation.dimensions.map { dimension -> ValueReference in
        guard case .field(let reference) = dimension.source else { return value }
        return reference
      }
      var reader = ValueReader([value] + wanted)
      let found = (0...wanted.count).map {
        reader.value(at: $0, in: message.span, message: message.span)
      }
      guard let number = found[0]?.number,
        zip(filter.transformation.dimensions, found.dropFirst()).allSatisfy({ dimension, found in
          found?.text == row.published.series.dimensions[dimension.name]
        })
      else { continue }
      ledger.add(number, at: event.timestamp / 1000)
    }
    return ledger.timeline
  }
}
