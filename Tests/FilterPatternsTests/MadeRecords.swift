import Foundation

@testable import FilterPatterns

/// Records as CloudTrail writes them, made up for the tests of remarks.
struct MadeRecords: Sendable {
  /// One compact JSON text a record.
  let texts: [String]

  init() throws {
    let file = CaseFolder.paragraphs.appending(path: "records.jsonl")
    texts = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Returns how many of them match.
  func count(matching pattern: FilterPattern) -> Int {
    var matcher = EventMatcher(pattern)
    var count = 0
    for text in texts where matcher.matches(Array(text.utf8).span) { count += 1 }
    return count
  }

  /// Returns what the records have at a path of keys with dots between them.
  func values(at keys: String) throws -> [Any] {
    try texts.compactMap { text in
      let record = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return keys.split(separator: ".").reduce(record as Any?) { value, key in
        (value as? [String: Any])?[String(key)]
      }
    }
  }
}
