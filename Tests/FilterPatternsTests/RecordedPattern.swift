import Foundation
import Testing

/// One recorded answer of CloudWatch Logs to a pattern and its events.
struct RecordedPattern: Sendable, CustomTestStringConvertible {
  enum Answer: Sendable {
    /// The numbers of the events that match, from 1, and the values extracted of each, by its number.
    case matches([Int], extracted: [Int: [String: String]])
    /// The words of the rejection.
    case rejected(String)
  }

  let label: String
  let pattern: String
  let events: [String]
  let answer: Answer
  /// How FilterLogEvents answered to the same, where it was asked, too.
  let filterLogEvents: String?

  var testDescription: String { label }

  /// Reads the recording.
  static func all() throws -> [RecordedPattern] {
    let file = CaseFolder.tables.appending(path: "filter-patterns-recorded.json")
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let rows = try #require((document as? [String: Any])?["cases"] as? [[String: Any]])
    return try rows.map(RecordedPattern.init)
  }

  private init(_ row: [String: Any]) throws {
    label = try #require(row["label"] as? String)
    pattern = try #require(row["pattern"] as? String)
    events = try #require(row["events"] as? [String])
    filterLogEvents = row["filterLogEvents"] as? String
    if let message = row["rejected"] as? String {
      answer = .rejected(message)
    } else {
      answer = .matches(
        try #require(row["matches"] as? [Int]), extracted: try Self.extracted(row["extracted"]))
    }
  }

  /// Answers of other operations than TestMetricFilter have no values.
  private static func extracted(_ rows: Any?) throws -> [Int: [String: String]] {
    guard let rows else { return [:] }
    var values: [Int: [String: String]] = [:]
    for row in try #require(rows as? [[String: Any]]) {
      let event = try #require(row["event"] as? Int)
      values[event] = try #require(row["values"] as? [String: String])
    }
    return values
  }
}
