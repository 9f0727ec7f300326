import Foundation
import Testing

/// The pattern of one recorded PutMetricFilter or PutSubscriptionFilter, and what was said to it.
struct RecordedAdmission: Sendable, CustomTestStringConvertible {
  /// How the rejections begin that are of a pattern, and not of what else a filter holds.
  private static let beginnings = [
    "Invalid metric filter pattern", "Invalid character(s) in term", "Duplicate field",
    "Failed to compile regular expression", "Your input has exceeded the maximum of",
    "Your filter pattern has",
  ]

  let label: String
  let pattern: String
  /// The words of the rejection; nil where the pattern was right.
  let rejection: String?

  var testDescription: String { label }

  /// Reads the recording.
  static func all() throws -> [RecordedAdmission] {
    let file = CaseFolder.tables.appending(path: "filter-admission-recorded.json")
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let tables = try #require(document as? [String: Any])
    return try ["putMetricFilter", "putSubscriptionFilter"].flatMap { operation in
      try #require(tables[operation] as? [[String: Any]]).map(RecordedAdmission.init)
    }
  }

  private init(_ row: [String: Any]) throws {
    label = try #require(row["label"] as? String)
    let input = try #require(row["input"] as? [String: Any])
    pattern = try #require(input["filterPattern"] as? String)
    let message = row["message"] as? String
    rejection = message.flatMap { message in
      Self.beginnings.contains(where: message.hasPrefix) ? message : nil
    }
  }
}
