import Foundation
import Testing

/// One case of `alarm-formats-recorded.json`.
struct RecordedFormat: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let json: OrderedJSON

  /// The cases under `key`, called by what they are called there, numbered where several are called alike.
  static func all(_ key: String) throws -> [RecordedFormat] {
    var counts: [String: Int] = [:]
    return try document()[key].map(\.items)?.map { json in
      let name = (json["case"] ?? json["label"])?.text ?? ""
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return RecordedFormat(
        testDescription: count > 1 ? "\(name) (\(count))" : name, json: json)
    } ?? []
  }

  static func document() throws -> OrderedJSON {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ConformanceTests/Cases/alarm-formats-recorded.json")
    return try OrderedJSON.parse(String(contentsOf: url, encoding: .utf8))
  }

  /// The string or number at a path of keys.
  func text(_ path: String...) throws -> String {
    try #require(path.reduce(Optional(json)) { $0?[$1] }?.text)
  }

  subscript(path: String...) -> OrderedJSON? { path.reduce(Optional(json)) { $0?[$1] } }
}
