import AlarmDefinitions
import Foundation
import MetricAlarms
import MetricWindows
import Testing

/// One evaluation of `alarms-recorded.json`: an alarm, what had been sent, and what became of it.
struct RecordedAlarm: Sendable, CustomTestStringConvertible {
  let name: String
  /// The name of the alarm among those of the file.
  let alarm: String
  /// The samples' lines.
  let samples: [String]
  let prior: AlarmState
  /// Nil: no change was recorded.
  let state: AlarmState?
  let reason: String?
  /// The recorded data but for the date, keys in the order of the alphabet.
  let reasonData: String?
  /// The end of the newest window.
  let instant: Int
  /// How much later AWS asked for the data.
  let lag: Double

  var testDescription: String { name }

  static func all() throws -> [RecordedAlarm] {
    let file = try RecordedFile.object("alarms")
    let puts = try #require(file["puts"] as? [String: RecordedFile.Row])
    return try #require(file["cases"] as? [RecordedFile.Row]).map { row in
      try RecordedAlarm(row, puts: puts)
    }
  }

  private init(_ row: RecordedFile.Row, puts: [String: RecordedFile.Row]) throws {
    name = try #require(row["name"] as? String)
    alarm = try #require(row["alarm"] as? String)
    samples = try #require(row["publications"] as? [String]).flatMap { put in
      try Self.lines(of: try #require(puts[put]))
    }
    prior = try #require(AlarmState(rawValue: "\(row["prior"] ?? "")"))
    state = (row["state"] as? String).flatMap { AlarmState(rawValue: $0) }
    reason = row["reason"] as? String
    reasonData = try (row["reasonData"] as? RecordedFile.Row).map(Self.canonical)
    instant = Int(try RecordedFile.seconds("\(row["T"] ?? "")"))
    lag = try #require(row["lagSeconds"] as? Double)
  }

  /// The lines of a put's samples, each as often as it counts; known from `availableAt` on, or at once.
  static func lines(of put: RecordedFile.Row, availableAt: Double? = nil) throws -> [String] {
    try #require(put["samples"] as? [RecordedFile.Row]).flatMap { sample in
      var line = sample.filter { $0.key != "count" }
      line["availableAt"] = availableAt.map(RecordedFile.time)
      return Array(
        repeating: try RecordedFile.text(line), count: sample["count"] as? Int ?? 1)
    }
  }

  /// Reason data without the date, so that equal data are equal texts.
  static func canonical(_ data: RecordedFile.Row) throws -> String {
    try RecordedFile.text(data.filter { $0.key != "queryDate" })
  }

  /// The alarm of that name.
  static func settings(of name: String) throws -> AlarmSettings {
    let alarms = try #require(try RecordedFile.object("alarms")["alarms"] as? RecordedFile.Row)
    let json = try RecordedFile.json(try #require(alarms[name]))
    return try OwnAlarms(json).reading.onlyMetricAlarm().settings
  }

  /// What an alarm sees of the lines of `samples`.
  static func arrivals(of samples: [String], for settings: AlarmSettings) throws -> [SampleArrivals]
  {
    let text = samples.map { $0 + "\n" }.joined()
    return try SampleDocument(Array(text.utf8), for: settings).arrivals
  }
}
