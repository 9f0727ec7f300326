import AlarmStates
import Foundation
import MetricAlarms
import Testing

/// One case of `alarm-reasons.json`: window values in, the exact reason out.
struct ReasonCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let alarm: AlarmCase
  let datapoints: [Point]
  let from: AlarmState
  let to: AlarmState
  let reason: String

  struct Point: Decodable, Sendable {
    let timestamp: String
    let value: Double?
    let sampleCount: Double?
  }

  let queryDate: String?

  var testDescription: String { id }

  /// The `reasonData` of the cases that have it, as they stand in the table.
  static func reasonData() throws -> [String: NSDictionary] {
    let data = try Data(contentsOf: CaseFolder.url.appending(path: "alarm-reasons.json"))
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let pairs = rows.compactMap { row in
      (row["reasonData"] as? NSDictionary).map { ("\(row["id"] ?? "")", $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Reads a date such as `2026-01-21T20:22:54.408+0000`.
  static func milliseconds(_ text: String) throws -> Int {
    let seconds = try CaseFolder.seconds(text.prefix(19) + "Z")
    return seconds * 1000 + (Int(text.dropFirst(20).prefix(3)) ?? 0)
  }
}

@Suite("Conformance: reasons")
struct ReasonCaseTests {
  static let cases: [ReasonCase] = (try? CaseFolder.cases(in: "alarm-reasons.json")) ?? []

  @Test("All cases are run, none is skipped")
  func complete() {
    #expect(Self.cases.count == 47)
  }

  @Test("The evaluation makes the change, in CloudWatch's words", arguments: cases)
  func reason(of test: ReasonCase) throws {
    let settings = try test.alarm.settings()
    let points = try points(of: test, settings)
    let verdict = AlarmVerdict(on: points, of: settings, allowsEarlyBreach: true)
    #expect(test.from != test.to && verdict.state == test.to)
    #expect(StateReason(settings: settings, points: points).text(for: test.to) == test.reason)
  }

  /// The rows that have data.
  private static let casesWithData = cases.filter {
    ((try? ReasonCase.reasonData()) ?? [:])[$0.id] != nil
  }

  @Test("All rows with data are there")
  func completeData() {
    #expect(Self.casesWithData.count == 22)
  }

  @Test("The data beside a reason are CloudWatch's, keys in its order", arguments: casesWithData)
  func reasonData(of test: ReasonCase) throws {
    let expected = try #require(try ReasonCase.reasonData()[test.id])
    let settings = try test.alarm.settings()
    let newest = try #require(test.datapoints.last)
    let data = StateReasonData(
      settings: settings, points: try points(of: test, settings),
      instant: try CaseFolder.seconds(newest.timestamp) + settings.period)
    let text = data.text(
      for: test.to, queriedAt: try ReasonCase.milliseconds(try #require(test.queryDate)))
    let found = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
    #expect(found == expected, "\(text)")
    let order = [
      "version", "queryDate", "startDate", "statistic", "period", "recentDatapoints", "threshold",
      "evaluatedDatapoints", "timestamp", "sampleCount", "value",
    ].compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(order == order.sorted())
    #expect(text.contains("\"threshold\":\(settings.threshold)"))
  }

  private func points(of test: ReasonCase, _ settings: AlarmSettings) throws -> EvaluationPoints {
    let datapoints = try test.datapoints.reversed().map { point -> Datapoint? in
      guard let value = point.value else { return nil }
      return Datapoint(
        start: try CaseFolder.seconds(point.timestamp), value: value,
        sampleCount: Int(point.sampleCount ?? 1))
    }
    let range = EvaluationRange(of: settings, windows: .sliding)
    return EvaluationPoints(
      windows: Array(datapoints.prefix(range.windowCount)), settings: settings)
  }
}
