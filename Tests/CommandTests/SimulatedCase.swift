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
    let found = try zip(printed, expected).map { object, wanted in
      try wanted.keys.reduce(into: [String: String]()) {
        $0[$1] = try Self.text(of: $1, in: object)
      }
    }
    #expect(printed.count == expected.count, "\(result.text)")
    #expect(found == expected, "\(result.text)")
  }
}

extension SimulatedCase {
  /// A printed value as its row writes it.
  private static func text(of key: String, in object: [String: Any]) throws -> String {
    switch key {
    case "reasonData":
      let data = try JSONText.object(object[key] as? String ?? "")
      return try canonical(data.filter { $0.key != "queryDate" })
    case "datapoints":
      let points = object[key] as? [Row] ?? []
      return points.map { "\($0["start"] ?? "") \(number($0["value"]))" }.joined(separator: ", ")
    default: return "\(object[key] ?? "")"
    }
  }

  private static func number(_ value: Any?) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }

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
          // So many samples of one value make the window's statistic.
          let count = Int(point.sampleCount ?? 1)
          let isSum = alarm["Statistic"] as? String == "Sum"
          let each = point.value.map { isSum ? $0 / Double(count) : $0 }
          let samples = try samples(each, alarm["Statistic"], at: point.timestamp)
          return samples.count == 1 ? Array(repeating: samples[0], count: count) : samples
        },
        options: ["--state", try #require(row["from"] as? String), "--at", time(end)],
        expected: [
          [
            "to": "\(row["to"] ?? "")", "reason": "\(row["reason"] ?? "")", "at": time(end),
          ].merging(try reasonData(of: row)) { $1 }
        ])
    }
  }

  /// The reason data of a row whose query is at the instant of the evaluation; most rows have none.
  private static func reasonData(of row: Row) throws -> [String: String] {
    guard let data = row["reasonData"] as? Row else { return [:] }
    return ["reasonData": try canonical(data.filter { $0.key != "queryDate" })]
  }

  /// JSON with its keys in the order of the alphabet, so that equal values are equal texts.
  private static func canonical(_ value: Any) throws -> String {
    String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys]),
      as: UTF8.self)
  }

  private struct ReasonPoints: Decodable {
    let datapoints: [Point]

    struct Point: Decodable {
      let timestamp: String
      let value: Double?
      let sampleCount: Double?
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
        expected: changes.map { change in
          let points = (change["datapoints"] as? [Row] ?? [])
            .map { "\($0["timestamp"] ?? "") \(number($0["value"]))" }
          return [
            "at": "\(change["at"] ?? "")", "to": "\(change["state"] ?? "")",
            "datapoints": points.joined(separator: ", "),
          ]
        })
    }
  }
}
