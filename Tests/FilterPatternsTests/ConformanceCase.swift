import Foundation
import Testing

/// One row of `filter-patterns.json`, see section 0 of the reference.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  enum Result: Sendable, Equatable {
    case matches
    case matchesNot
    case isRejected
  }

  let id: String
  let pattern: String
  /// The raw log message; an event given as JSON is written compactly.
  let event: String
  let result: Result

  var testDescription: String { id }

  /// Reads the table.
  static func all() throws -> [ConformanceCase] {
    let data = try Data(contentsOf: CaseFolder.tables.appending(path: "filter-patterns.json"))
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return try rows.map { row in
      ConformanceCase(
        id: try #require(row["id"] as? String), pattern: try #require(row["pattern"] as? String),
        event: try message(try #require(row["event"])), result: result(row["matches"]))
    }
  }

  private static func message(_ event: Any) throws -> String {
    if let text = event as? String { return text }
    let data = try JSONSerialization.data(withJSONObject: event, options: [.withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private static func result(_ value: Any?) -> Result {
    guard let matches = value as? Bool else { return .isRejected }
    return matches ? .matches : .matchesNot
  }
}
