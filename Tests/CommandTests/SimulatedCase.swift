import Foundation
import ReplayTestSupport
import Testing

/// One row of an alarm table as a run of `trailbell simulate`.
struct SimulatedCase: Sendable, CustomTestStringConvertible {
  let id: String
  /// The alarm's JSON.
  let alarm: String
  /// The samples, one JSON line each.
  let samples: [String]
  /// What bounds or names the evaluations, and the state before them.
  let options: [String]
  /// The changes that must be printed, each as the values of some keys.
  let expected: [[String: String]]

  var testDescription: String { id }

  /// Runs the program and compares what it prints.
  func run() throws {
    let folder = try TemporaryFolder()
    let alarmFile = try folder.write(Array(alarm.utf8), to: "alarm.json")
    let lines = samples.map { $0 + "\n" }.joined()
    let result = try TrailbellProcess.run(
      ["simulate", "--format", "jsonl", "--alarm", alarmFile, "--samples", "-"] + options,
      in: Place.package, input: Array(lines.utf8))
    #expect(result.status == 0, "\(result.errors)")
    let printed = try result.text.split(separator: "\n").map { line in
      try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    let found = zip(printed, expected).map { object, wanted in
      wanted.keys.reduce(into: [String: String]()) { $0[$1] = "\(object[$1] ?? "")" }
    }
    #expect(printed.count == expected.count, "\(result.text)")
    #expect(found == expected, "\(result.text)")
  }
}

extension SimulatedCase {
  private typealias Row = [String: Any]

  private static func rows(of table: String) throws -> [Row] {
    let path = Place.package + "/Tests/ConformanceTests/Cases/" + table
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try #require(JSONSerialization.jsonObject(with: data) as? [Row])
  }

  private static func json(_ value: Any) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
  }

  private static func time(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }

  /// One value a period, oldest first: one evaluation at the end, or one at the end of each.
  static func evaluations() throws -> [SimulatedCase] {
    try rows(of: "alarm-evaluation.json").map { row in
      let alarm = try #require(row["alarm"] as? Row)
      let period = try #require(alarm["Period"] as? Int)
      let values = try #require(row["datapoints"] as? [Any])
      let start = 1_772_409_600
      let initial = try #require(row["initialState"] as? String)
      let expect = try #require(row["expect"] as? Row)
      let end = { (index: Int) in time(start + (index + 1) * period) }
      let wanted: [[String: String]]
      if let state = expect["state"] as? String {
        wanted = state == initial ? [] : [["at": end(values.count - 1), "to": state]]
      } else {
        let changes = try #require(expect["transitions"] as? [Row])
        wanted = try changes.map { change in
          let index = try #require(change["afterPeriod"] as? Int)
          return ["at": end(index), "to": try #require(change["state"] as? String)]
        }
      }
      let instants = expect["state"] == nil ? Array(values.indices) : [values.count - 1]
      return SimulatedCase(
        id: try #require(row["id"] as? String), alarm: try json(alarm),
        samples: try values.enumerated().flatMap { index, value in
          try samples(value, alarm["Statistic"], at: time(start + index * period))
        },
        options: ["--state", initial] + instants.flatMap { ["--at", end($0)] }, expected: wanted)
    }
  }

  /// The samples that make a window's statistic `value`; null makes none.
  private static func samples(_ value: Any?, _ statistic: Any?, at time: String) throws -> [String]
  {
    guard let number = value as? Double else { return [] }
    let line = "{\"timestamp\":\"\(time)\",\"value\":\(number)}"
    return Array(repeating: line, count: statistic as? String == "SampleCount" ? Int(number) : 1)
  }

  /// Window values with their stamps, and the reason of one change.
  static func reasons() throws -> [SimulatedCase] {
    let points = try reasonPoints()
    return try rows(of: "alarm-reasons.json").enumerated().map { index, row in
      let alarm = try #require(row["alarm"] as? Row)
      let period = try #require(alarm["Period"] as? Int)
      let newest = try #require(points[index].datapoints.last).timestamp
      let end = Int(try Date(newest, strategy: .iso8601).timeIntervalSince1970) + period
      return SimulatedCase(
        id: try #require(row["id"] as? String), alarm: try json(alarm),
        samples: try points[index].datapoints.flatMap { point in
          try samples(point.value, alarm["Statistic"], at: point.timestamp)
        },
        options: ["--state", try #require(row["from"] as? String), "--at", time(end)],
        expected: [
          ["to": "\(row["to"] ?? "")", "reason": "\(row["reason"] ?? "")", "at": time(end)]
        ])
    }
  }

  private struct ReasonPoints: Decodable {
    let datapoints: [Point]

    struct Point: Decodable {
      let timestamp: String
      let value: Double?
    }
  }

  /// The values once more, by a reader that gives every digit its due.
  private static func reasonPoints() throws -> [ReasonPoints] {
    let path = Place.package + "/Tests/ConformanceTests/Cases/alarm-reasons.json"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try JSONDecoder().decode([ReasonPoints].self, from: data)
  }

  /// Raw samples with the moments from which they are known.
  static func slidingSamples() throws -> [SimulatedCase] {
    try rows(of: "alarm-sliding.json").map { row in
      let expect = try #require(row["expect"] as? Row)
      let changes = try #require(expect["transitions"] as? [Row])
      return SimulatedCase(
        id: try #require(row["id"] as? String), alarm: try json(row["alarm"] ?? ""),
        samples: try #require(row["samples"] as? [Row]).map { try json($0) },
        options: [
          "--state", "\(row["initialState"] ?? "")", "--from", "\(row["evaluateFrom"] ?? "")",
          "--to", "\(row["evaluateTo"] ?? "")",
        ],
        expected: changes.map { ["at": "\($0["at"] ?? "")", "to": "\($0["state"] ?? "")"] })
    }
  }
}
