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
  struct Window: Decodable {
    let start: String
    let sum: Double

    /// The start in seconds since the Unix epoch; -1 for text that is no time.
    var seconds: Int {
      let date = try? Date(start, strategy: .iso8601)
      return date.map { Int($0.timeIntervalSince1970) } ?? -1
    }
  }

  let pattern: String
  let matches: Int
  let untimedMatches: Int
  let transitionsToAlarm: Int
  let windows: [Window]
  let eventIDs: [String]

  enum CodingKeys: String, CodingKey {
    case pattern
    case matches
    case windows
    case untimedMatches = "untimed_matches"
    case transitionsToAlarm = "alarm_transitions_to_alarm"
    case eventIDs = "event_ids"
  }
}
