import Foundation
import Testing

/// A set of real records beside the project, with its expected answers.
struct SharedSet: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String

  var testDescription: String { name }

  /// The sets there are; empty, with a word to the reader of the log, where there are none.
  static let all: [SharedSet] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/data")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    if names.isEmpty { print("skipped: no real records at ../shared/data beside the package") }
    return names.sorted().map {
      SharedSet(name: $0, path: folder.appendingPathComponent($0).path)
    }.filter { FileManager.default.fileExists(atPath: $0.path + "/expected.json") }
  }()

  /// The answers; nil without the file.
  func expected() throws -> ExpectedAnswers? {
    guard let data = FileManager.default.contents(atPath: path + "/expected.json") else {
      return nil
    }
    return try JSONDecoder().decode(ExpectedAnswers.self, from: data)
  }
}

extension SharedSet {
  /// By set and control, what is other than there: the answers read times as RFC 3339 has them only.
  static func times() throws -> [String: [String: ExpectedTimes]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/shared-times.json")
    return try JSONDecoder().decode(
      [String: [String: ExpectedTimes]].self, from: Data(contentsOf: file))
  }
}

/// What `expected.json` says of a set.
struct ExpectedAnswers: Decodable {
  struct Input: Decodable {
    let records: Int
  }

  let input: Input
  let controls: [String: ExpectedControl]
}

/// What it says of one control.
struct ExpectedControl: Decodable {
  let pattern: String
  let matches: Int
  let eventIDs: [String]
  /// What depends on which times are read.
  let times: ExpectedTimes

  enum CodingKeys: String, CodingKey {
    case pattern
    case matches
    case eventIDs = "event_ids"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    pattern = try container.decode(String.self, forKey: .pattern)
    matches = try container.decode(Int.self, forKey: .matches)
    eventIDs = try container.decode([String].self, forKey: .eventIDs)
    times = try ExpectedTimes(from: decoder)
  }
}

/// Where the matches of a control lie.
struct ExpectedTimes: Decodable, Equatable {
  struct Window: Decodable, Equatable {
    let start: String
    let sum: Double

    /// The start in seconds since the Unix epoch; -1 for text that is not a time.
    var seconds: Int {
      let date = try? Date(start, strategy: .iso8601)
      return date.map { Int($0.timeIntervalSince1970) } ?? -1
    }
  }

  let untimedMatches: Int
  let transitionsToAlarm: Int
  let windows: [Window]

  enum CodingKeys: String, CodingKey {
    case windows
    case untimedMatches = "untimed_matches"
    case transitionsToAlarm = "alarm_transitions_to_alarm"
  }
}
