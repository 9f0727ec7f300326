import Foundation
import Testing

/// One row of `cloudtrail-patterns.json`: a pattern that somebody published or deployed.
struct PublicPattern: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  /// False for misprints, which CloudWatch rejects.
  let isValid: Bool

  var testDescription: String { name }

  /// Reads the table, which lies beside the project; empty where it does not.
  static func all() throws -> [PublicPattern] {
    guard let data = try? Data(contentsOf: CaseFolder.publicPatterns) else { return [] }
    let rows = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return try rows.enumerated().map { index, row in
      let title = row["name"] as? String ?? "without a name"
      return PublicPattern(
        name: "\(index + 1) \(title)", pattern: try #require(row["pattern"] as? String),
        isValid: row["valid"] as? Bool ?? true)
    }
  }
}
