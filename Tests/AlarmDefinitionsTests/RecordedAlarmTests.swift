import AlarmStates
import Foundation
import Testing

@Suite("Conformance: alarms as AWS was recorded to evaluate them")
struct RecordedAlarmTests {
  @Test("All evaluations are there")
  func complete() throws {
    #expect(try RecordedAlarm.all().count == 39)
  }

  @Test("State, reason and data are AWS's", arguments: try RecordedAlarm.all())
  func evaluation(_ test: RecordedAlarm) throws {
    let settings = try RecordedAlarm.settings(of: test.alarm)
    let found = AlarmEvaluator(of: settings, windows: .sliding).transitions(
      over: try RecordedAlarm.arrivals(of: test.samples, for: settings), at: [test.instant],
      startingIn: test.prior)
    #expect(found.map(\.to) == [test.state].compactMap(\.self))
    guard let transition = found.first else { return }
    #expect(transition.reason == test.reason)
    let data = try JSONSerialization.jsonObject(with: Data(transition.reasonData.utf8))
    let row = try #require(data as? RecordedFile.Row)
    #expect(try RecordedAlarm.canonical(row) == test.reasonData)
    Self.expectOrder(of: transition.reasonData)
  }

  /// The keys of every recording stand in one order.
  private static func expectOrder(of data: String) {
    let places = [
      "version", "queryDate", "startDate", "unit", "statistic", "period", "recentDatapoints",
      "threshold", "evaluatedDatapoints", "timestamp", "sampleCount", "value",
    ].compactMap { data.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places == places.sorted(), "\(data)")
  }

  /// How much later than the end of its newest window AWS asked each alarm's data: up to ten seconds for
  /// its place among the ten, and with some alarms ten more (W3).
  @Test(
    "With every alarm the newest window ends at the last ten seconds or ten before, always the same",
    arguments: [
      ("missing3", 10), ("missing2", 10), ("breaching3", 10), ("p90-ignore", 10),
      ("p90-evaluate", 10), ("expression", 0), ("empty-control", 0), ("empty-constant", 0),
      ("empty-remove", 0), ("empty-sort", 0), ("ns-ddb-unused-ordinary", 10), ("ns-mixed", 10),
      ("ns-ordinary-unused-ddb", 10), ("ddb-query-breaching", 10), ("ddb-math-notbreaching", 10),
    ])
  func lag(alarm: String, extra: Int) throws {
    let cases = try RecordedAlarm.all().filter { $0.alarm == alarm }
    #expect(!cases.isEmpty)
    for test in cases {
      let asked = Double(test.instant) + test.lag
      let end = Int(asked) - Int(asked) % 10 - extra
      // Seen at an alarm beside it, whose second of the ten is another.
      if test.name != "percentile-ignore-99-retains-prior" { #expect(test.instant == end) }
    }
  }

  /// One alarm walked over all that was sent: how many changes there are up to the last of its history.
  @Test(
    "A whole sequence has the recorded changes and no others",
    arguments: [
      ("missing3", "05:53:10", 10), ("missing2", "05:54:20", 12), ("breaching3", "05:55:50", 9),
      ("ignore3", "05:54:20", 1),
    ])
  func sequence(alarm: String, through end: String, count: Int) throws {
    let file = try RecordedFile.object("alarms")
    let puts = try #require(file["puts"] as? [String: RecordedFile.Row])
    let cases = try RecordedAlarm.all().filter { $0.alarm == alarm }
    // No evaluation of the last alarm was recorded; it is like the others.
    let lag = cases.first?.lag ?? 15
    let samples = try puts.filter { $0.key.hasPrefix("evaluation:") }.flatMap { _, put in
      let finished = try RecordedFile.seconds("\(put["finished"] ?? "")")
      // What was sent is there half a second after the request is over, by the alarm's own clock.
      return try RecordedAlarm.lines(of: put, availableAt: finished + 0.5 - lag)
    }
    let recorded = cases.filter { $0.state != nil }.sorted { $0.instant < $1.instant }
    let first = Int(try RecordedFile.seconds("2026-09-14T05:40:40Z"))
    let last = Int(try RecordedFile.seconds("2026-09-14T\(end)Z"))
    let settings = try RecordedAlarm.settings(of: alarm)
    let found = AlarmEvaluator(of: settings, windows: .sliding).transitions(
      over: try RecordedAlarm.arrivals(of: samples, for: settings), from: first, through: last)
    #expect(found.count == count, "\(found.map { ($0.at, $0.to) })")
    for test in recorded {
      #expect(found.contains { $0.at == test.instant && $0.to == test.state }, "\(test.name)")
    }
  }
}
