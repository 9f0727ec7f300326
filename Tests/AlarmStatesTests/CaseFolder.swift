import Foundation

/// The folder of conformance cases, which all test targets share.
enum CaseFolder {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ConformanceTests/Cases")

  static func cases<Case: Decodable>(in name: String) throws -> [Case] {
    let text = try Data(contentsOf: url.appending(path: name))
    return try JSONDecoder().decode([Case].self, from: text)
  }

  /// Seconds since the Unix epoch of a time such as `2026-11-23T10:00:00Z`.
  static func seconds(_ text: String) throws -> Int {
    Int(try Date(text, strategy: .iso8601).timeIntervalSince1970)
  }
}
